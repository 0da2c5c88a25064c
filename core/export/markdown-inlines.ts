import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { attachmentOf } from '../../shared/text/attachment-address.ts'
import type { Inline, Mark, Run } from './blocks.ts'
import { liveAddress } from './live-address.ts'

/** Where `[text][label]` leads: addresses by normalized label. */
export type Definitions = ReadonlyMap<string, string>

/** Markdown's line endings inside a paragraph are spaces, and so are several spaces in a row. */
const spaced = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ')

const sameMarks = (a: Run, b: Run): boolean =>
  a.marks.length === b.marks.length && a.marks.every((mark, i) => mark === b.marks[i])

const joined = <Part extends Inline>(parts: readonly Part[]): Part[] => {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.kind === 'run' && last?.kind === 'run' && sameMarks(last, part)) {
      out[out.length - 1] = { ...last, text: last.text + part.text }
    } else if (part.kind !== 'run' || part.text !== '') {
      out.push(part)
    }
  }
  return out
}

const MAX_ADDRESS = 300

/** What stands behind a link's text when the link cannot be live, so that the address is not lost. */
const behindText = (text: string, address: string): string => {
  if (address === '' || address.startsWith('valise:')) return ''
  const shown = text.trim()
  return shown === address || `http://${shown}` === address ? '' : ` (${clipped(address)})`
}

/** An address may be a whole file in base64. */
const clipped = (address: string): string =>
  address.length <= MAX_ADDRESS ? address : `${address.slice(0, MAX_ADDRESS)}…`

const flattened = (inlines: readonly Inline[]): Run[] =>
  inlines.flatMap((inline): readonly Run[] => {
    if (inline.kind === 'run') return [inline]
    if (inline.kind === 'link') return inline.runs
    if (inline.kind === 'source') return []
    return [{ kind: 'run', text: inline.kind === 'break' ? ' ' : inline.text, marks: [] }]
  })

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.includes(mark) ? marks : [...marks, mark]

/** Reads phrasing content into runs, links and pictures' words. */
export const inlinesOf = (nodes: readonly PhrasingContent[], definitions: Definitions): Inline[] => {
  const linkOf = (children: readonly PhrasingContent[], address: string, marks: readonly Mark[]): Inline[] => {
    const text = plainText({ type: 'paragraph', children })
    const id = attachmentOf(address)
    if (id !== null) return [{ kind: 'attachment', id, text: spaced(text.trim()), isPicture: false }]
    const inside = flattened(all(children, marks))
    const runs =
      text.trim() === '' ? joined([...inside, { kind: 'run', text: clipped(address), marks } as const]) : joined(inside)
    const live = liveAddress(address)
    if (live !== null) return [{ kind: 'link', address: live, runs }]
    return [...runs, { kind: 'run', text: text.trim() === '' ? '' : behindText(text, address), marks }]
  }
  const imageOf = (alt: string | null | undefined, address: string): Inline => {
    const id = attachmentOf(address)
    if (id !== null) return { kind: 'attachment', id, text: spaced(alt?.trim() ?? ''), isPicture: true }
    return { kind: 'image', text: spaced(alt?.trim() ? alt : clipped(address)) }
  }
  const one = (node: PhrasingContent, marks: readonly Mark[]): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'run', text: spaced(node.value), marks }]
      case 'html':
        return [{ kind: 'run', text: spaced(node.value), marks }]
      case 'inlineCode':
        return [{ kind: 'run', text: node.value.replace(/[\t\r\n]/g, ' '), marks: withMark(marks, 'code') }]
      case 'strong':
        return all(node.children, withMark(marks, 'strong'))
      case 'emphasis':
        return all(node.children, withMark(marks, 'emphasis'))
      case 'delete':
        return all(node.children, withMark(marks, 'strike'))
      case 'break':
        return [{ kind: 'break' }]
      case 'link':
        return linkOf(node.children, node.url, marks)
      case 'linkReference':
        return linkOf(node.children, definitions.get(node.identifier) ?? '', marks)
      case 'image':
        return [imageOf(node.alt, node.url)]
      case 'imageReference':
        return [imageOf(node.alt, definitions.get(node.identifier) ?? '')]
      case 'sourceMark':
        return [{ kind: 'source', id: node.sourceId }]
      case 'footnoteReference':
        return [{ kind: 'run', text: `[^${node.label ?? node.identifier}]`, marks }]
      default:
        return [{ kind: 'run', text: spaced(plainText(node)), marks }]
    }
  }
  const all = (children: readonly PhrasingContent[], marks: readonly Mark[]): Inline[] =>
    children.flatMap((child) => one(child, marks))
  return joined(all(nodes, []))
}
