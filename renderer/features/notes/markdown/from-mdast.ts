import type { JSONContent } from '@tiptap/core'
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { block, isEmptyParagraph, joinTexts, paragraph, textNode } from './content.ts'
import { inlineContent, sourceOf } from './from-mdast-inline.ts'
import { stringifyMarkdown } from './processor.ts'

/** A box without a text behind it: GFM needs some text, a delegate does not. */
const EMPTY_BOX = /^\[([ xX])\]$/

/** Text that is kept letter by letter, with the line ends the editor uses. */
const literal = (type: string, value: string, attrs?: Record<string, unknown>): JSONContent => {
  const text = textNode(value.replace(/\r\n?/g, '\n'), [])
  return block(type, text === null ? [] : [text], attrs)
}

/**
 * Reads blocks of Markdown into the editor's form. Nothing is dropped: what the editor has no form
 * for (HTML, footnotes, link definitions) becomes a `sourceBlock` that holds its own Markdown.
 * @param markdown the text the blocks were read from
 */
export const blocksFromMdast = (nodes: readonly RootContent[], markdown: string): JSONContent[] => {
  const inline = (children: readonly PhrasingContent[]): JSONContent[] => inlineContent(children, markdown)

  /** The Markdown of a block, as it stands where it begins a line of its own. */
  const written = (node: RootContent, isTop: boolean): string =>
    ((isTop ? sourceOf(node, markdown) : null) ?? stringifyMarkdown([node])).trimEnd()

  const itemOf = (node: ListItem, isOrdered: boolean): { readonly isTask: boolean; readonly item: JSONContent } => {
    const children = each(node.children)
    const first = children[0]
    const content = first?.type === 'paragraph' ? children : [paragraph(), ...children]
    const [head = paragraph(), ...rest] = content
    const [only, ...more] = (head.content ?? []).filter(({ type }) => type !== 'hardBreak')
    const isPlain = more.length === 0 && (only?.marks ?? []).every(({ type }) => type === 'source')
    const emptyBox = !isOrdered && isPlain ? EMPTY_BOX.exec(only?.text ?? '') : null
    if (emptyBox) {
      const attrs = { checked: emptyBox[1] !== ' ' }
      return { isTask: true, item: block('taskItem', [paragraph(), ...rest], attrs) }
    }
    if (typeof node.checked !== 'boolean') return { isTask: false, item: block('listItem', content) }
    if (!isOrdered) return { isTask: true, item: block('taskItem', content, { checked: node.checked }) }
    // A numbered list has no boxes to tick: the box stays what it is in the text.
    const box = textNode(node.checked ? '[x] ' : '[ ] ', [{ type: 'source' }])
    return {
      isTask: false,
      item: block('listItem', [paragraph(joinTexts([box, ...(head.content ?? [])])), ...rest]),
    }
  }

  const listsOf = (node: List): JSONContent[] => {
    const isOrdered = node.ordered === true
    const lists: JSONContent[] = []
    for (const child of node.children) {
      const { isTask, item } = itemOf(child, isOrdered)
      const type = isTask ? 'taskList' : isOrdered ? 'orderedList' : 'bulletList'
      const last = lists.at(-1)
      if (last?.type === type) last.content?.push(item)
      else lists.push(block(type, [item], isOrdered ? { start: node.start ?? 1, type: null } : undefined))
    }
    return lists
  }

  const tableOf = ({ align, children: rows }: Table): JSONContent => {
    const columns = Math.max(1, ...rows.map((row) => row.children.length))
    const cellsOf = (cells: Table['children'][number]['children'], type: string): JSONContent[] =>
      Array.from({ length: columns }, (_, column) =>
        block(type, [paragraph(inline(cells[column]?.children ?? []))], {
          colspan: 1,
          rowspan: 1,
          colwidth: null,
          align: align?.[column] ?? null,
        }),
      )
    return block(
      'table',
      rows.map((row, index) => block('tableRow', cellsOf(row.children, index === 0 ? 'tableHeader' : 'tableCell'))),
    )
  }

  const one = (node: RootContent, isTop: boolean): JSONContent[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(inline(node.children))]
      case 'heading':
        return [block('heading', inline(node.children), { level: node.depth })]
      case 'list':
        return listsOf(node)
      case 'blockquote': {
        const content = each(node.children)
        return [block('blockquote', content.length === 0 ? [paragraph()] : content)]
      }
      case 'code':
        return [literal('codeBlock', node.value, { language: node.lang ?? null, meta: node.meta ?? null })]
      case 'thematicBreak':
        return [block('horizontalRule', [])]
      case 'table':
        return [tableOf(node)]
      case 'html':
        return [literal('sourceBlock', node.value)]
      default:
        return [literal('sourceBlock', written(node, isTop))]
    }
  }

  const each = (children: readonly (BlockContent | DefinitionContent)[]): JSONContent[] =>
    children.flatMap((child) => one(child, false))

  return nodes.flatMap((node) => one(node, true))
}

/** The blocks without the empty paragraphs that only make room on the screen. */
export const withoutEmpty = (blocks: readonly JSONContent[]): JSONContent[] =>
  blocks.filter((node) => !isEmptyParagraph(node))
