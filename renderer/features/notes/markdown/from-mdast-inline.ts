import type { JSONContent } from '@tiptap/core'
import type { Image, Link, Node, PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { attachmentOf } from '../../../../shared/text/attachment-address.ts'
import { attachmentNode, joinTexts, type MarkContent, onOneLine, textNode, textOf } from './content.ts'
import { linkKind } from './links.ts'
import { spanOf, stringifyPhrasing } from './processor.ts'

/** A line break written as HTML: the only one a table's cell can hold. */
const BREAK = /^<br\s*\/?>$/i

/** The Markdown a node was read from. */
export const sourceOf = (node: Node, markdown: string): string | null => {
  const span = spanOf(node)
  return span && markdown.slice(span.start, span.end)
}

/** The text of an address that stands in the text without brackets; `null` for any other link. */
const bareAddress = ({ url, title, children, position }: Link & Node): string | null => {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text' || title) return null
  const isItself = url === only.value || url === `http://${only.value}` || url === `mailto:${only.value}`
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
  // Some bare addresses are found in the finished tree and have no position.
  return isItself && (!position || length === only.value.length) ? only.value : null
}

/**
 * Reads what stands in a line. What the editor has no form for (HTML, pictures, footnote marks,
 * links by reference, links that may not be followed) becomes its own Markdown, marked `source`.
 */
export const inlineContent = (nodes: readonly PhrasingContent[], markdown: string): JSONContent[] => {
  const written = (node: PhrasingContent): string => {
    const source = sourceOf(node, markdown)
    return source === null || /[\r\n]/.test(source) ? stringifyPhrasing(node) : source
  }
  const asSource = (node: PhrasingContent, marks: readonly MarkContent[]) => [
    textNode(written(node), [...marks, { type: 'source' }]),
  ]

  const attachment = (node: Link | Image, marks: readonly MarkContent[]): JSONContent | null => {
    const id = node.title ? null : attachmentOf(node.url)
    if (id === null) return null
    if (node.type === 'image') return attachmentNode({ id, label: node.alt ?? '', isPicture: true }, marks)
    // A name is text; marks in it have no form here.
    if (node.children.some(({ type }) => type !== 'text')) return null
    return attachmentNode({ id, label: plainText(node), isPicture: false }, marks)
  }

  const link = (node: Link, marks: readonly MarkContent[]): (JSONContent | null)[] => {
    const file = attachment(node, marks)
    if (file) return [file]
    // A picture that is a link at the same time stays the Markdown it is.
    if (linkKind(node.url) && !node.children.some((child) => child.type === 'image' && attachment(child, []))) {
      const attrs = { href: node.url, title: node.title ?? null }
      const content = all(node.children, [...marks, { type: 'link', attrs }])
      if (content.some((part) => part !== null && textOf(part).trim() !== '')) return content
    }
    // A bare address in the text is the text it is.
    const bare = bareAddress(node)
    return bare === null ? asSource(node, marks) : [textNode(bare, marks)]
  }

  const one = (node: PhrasingContent, marks: readonly MarkContent[]): (JSONContent | null)[] => {
    switch (node.type) {
      case 'text':
        return [textNode(onOneLine(node.value), marks)]
      case 'strong':
        return all(node.children, withMark(marks, 'bold'))
      case 'emphasis':
        return all(node.children, withMark(marks, 'italic'))
      case 'delete':
        return all(node.children, withMark(marks, 'strike'))
      case 'inlineCode':
        return [textNode(onOneLine(node.value), withMark(marks, 'code'))]
      case 'break':
        return [{ type: 'hardBreak' }]
      case 'html':
        return BREAK.test(node.value)
          ? [{ type: 'hardBreak' }]
          : [textNode(onOneLine(node.value), withMark(marks, 'source'))]
      case 'link':
        return link(node, marks)
      case 'image':
        return [attachment(node, marks) ?? asSource(node, marks)].flat()
      default:
        return asSource(node, marks)
    }
  }
  const all = (children: readonly PhrasingContent[], marks: readonly MarkContent[]) =>
    children.flatMap((child) => one(child, marks))

  return joinTexts(all(nodes, []))
}

const withMark = (marks: readonly MarkContent[], type: string): readonly MarkContent[] =>
  marks.some((mark) => mark.type === type) ? marks : [...marks, { type }]
