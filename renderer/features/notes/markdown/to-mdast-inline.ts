import type { JSONContent } from '@tiptap/core'
import type { PhrasingContent } from 'mdast'
import { attachmentAddress } from '../../../../shared/text/attachment-address.ts'
import { onOneLine, withoutLeading, withoutTrailing } from './content.ts'
import { verbatim } from './processor.ts'

/** A piece of a line: a text with its marks, or a line break. */
interface Piece {
  readonly text: string | null
  /** What it is written as, where it is an attached file and `text` only stands for it. */
  readonly leaf?: PhrasingContent
  readonly marks: ReadonlyMap<string, JSONContent>
}

/** How a line break is written: as a new line, or as HTML where Markdown allows one line only. */
type Breaks = 'lines' | 'html'

const EMPHASIS = new Set(['bold', 'italic', 'strike'])

/** Marks that go round something that neither begins nor ends with a space. */
const TIGHT = new Set(['bold', 'italic', 'strike', 'link'])
/** Which mark goes outside where two end together. */
const RANK = ['link', 'bold', 'italic', 'strike']

/** What CommonMark takes for an address in angle brackets. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i

const markKey = (mark: JSONContent): string => `${mark.type} ${JSON.stringify(mark.attrs ?? {})}`

const marksOf = (node: JSONContent): Map<string, JSONContent> =>
  new Map((node.marks ?? []).map((mark) => [markKey(mark), mark]))

const hasMark = (piece: Piece, type: string): boolean => [...piece.marks.values()].some((mark) => mark.type === type)

const isSource = (piece: Piece | undefined): boolean => piece !== undefined && hasMark(piece, 'source')

const isLiteral = (piece: Piece): boolean => hasMark(piece, 'code') || isSource(piece)

const isSpace = (piece: Piece): boolean => piece.text === null || (!isLiteral(piece) && /^\s+$/u.test(piece.text))

/** An attached file as Markdown: a picture, or a link by the file's name. */
const attachmentPiece = (node: JSONContent): Piece => {
  const { id, label, isPicture } = node.attrs ?? {}
  const url = attachmentAddress(String(id))
  const words = String(label ?? '')
  return {
    text: 'file',
    leaf: isPicture
      ? { type: 'image', url, title: null, alt: words }
      : { type: 'link', url, title: null, children: words === '' ? [] : [{ type: 'text', value: words }] },
    // A link holds no link, and a file is no code.
    marks: new Map([...marksOf(node)].filter(([, mark]) => EMPHASIS.has(mark.type ?? ''))),
  }
}

/** Cuts spaces off the ends of texts, so that marks can let go of them. */
const piecesOf = (nodes: readonly JSONContent[]): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    const marks = marksOf(node)
    if (node.type === 'hardBreak') return [{ text: null, marks }]
    if (node.type === 'attachment') return [attachmentPiece(node)]
    const text = node.text ?? ''
    const whole: Piece = { text, marks }
    if (isLiteral(whole)) return [whole]
    const middle = text.trim()
    const start = text.length - text.trimStart().length
    return [text.slice(0, start), middle, text.slice(start + middle.length)]
      .filter((part) => part !== '')
      .map((part) => ({ text: part, marks }))
  })

/** Lets spaces and breaks keep only the marks that hold on both sides of them. */
const releaseSpaces = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => {
    if (!isSpace(piece)) return piece
    const before = pieces.slice(0, index).findLast((other) => !isSpace(other))
    const after = pieces.slice(index + 1).find((other) => !isSpace(other))
    const kept = [...(piece.text === null ? (before?.marks ?? new Map()) : piece.marks)].filter(
      ([key, mark]) =>
        (!TIGHT.has(mark.type ?? '') && piece.text !== null) || (before?.marks.has(key) && after?.marks.has(key)),
    )
    return { ...piece, marks: new Map(kept) }
  })

/** Drops the spaces and breaks at the ends of a line, which Markdown cannot hold and nobody sees. */
const trimmed = (pieces: readonly Piece[]): Piece[] => {
  const isEdge = (piece: Piece): boolean =>
    piece.text === null || (!isLiteral(piece) && /^[ \t\r\n]*$/.test(piece.text))
  let first = pieces.findIndex((piece) => !isEdge(piece))
  let last = pieces.findLastIndex((piece) => !isEdge(piece))
  // Source alone on a line could turn into a block: the breaks beside it stay, and are written as HTML.
  const before = pieces.slice(0, Math.max(first, 0)).findLastIndex((piece) => piece.text === null)
  const after = pieces.findIndex((piece, at) => at > last && piece.text === null)
  if (before >= 0 && isSource(pieces[first])) first = before
  if (after >= 0 && isSource(pieces[last])) last = after
  return pieces
    .slice(Math.max(first, 0), last + 1)
    .map((piece, index, kept) => {
      if (piece.text === null || isLiteral(piece)) return piece
      let { text } = piece
      if (index === 0 || kept[index - 1]?.text === null) text = withoutLeading(text)
      if (index === kept.length - 1 || kept[index + 1]?.text === null) text = withoutTrailing(text)
      return { ...piece, text }
    })
    .filter(({ text }) => text !== '')
}

const leafOf = (piece: Piece, next: Piece | undefined, breaks: Breaks): PhrasingContent[] => {
  if (piece.leaf) return [piece.leaf]
  if (piece.text === null) {
    const asHtml = breaks === 'html' || next === undefined || isSource(next)
    return [asHtml ? verbatim('<br>') : { type: 'break' }]
  }
  if (isSource(piece)) return [verbatim(piece.text)]
  // In a table's cell, code cannot hold a backslash before a bar: then the text matters more.
  const canBeCode = breaks === 'lines' || !piece.text.includes('\\|')
  if (hasMark(piece, 'code') && canBeCode) return [{ type: 'inlineCode', value: piece.text }]
  return [{ type: 'text', value: onOneLine(piece.text) }]
}

const wrap = (mark: JSONContent, inside: PhrasingContent[]): PhrasingContent => {
  let children = inside
  if (mark.type === 'bold') return { type: 'strong', children }
  if (mark.type === 'italic') return { type: 'emphasis', children }
  if (mark.type === 'strike') return { type: 'delete', children }
  const { href, title } = mark.attrs ?? {}
  const [only] = children
  if (only?.type === 'text' && href === `mailto:${only.value}` && !EMAIL.test(only.value)) {
    // Two texts keep the writer from putting what is no address for CommonMark into angle brackets.
    children = [
      { type: 'text', value: only.value.slice(0, 1) },
      { type: 'text', value: only.value.slice(1) },
      ...children.slice(1),
    ]
  }
  // A link holds no link: the marks of one text never name two.
  return { type: 'link', url: String(href ?? ''), title: title ?? null, children: children as never }
}

/** Turns runs of marks into nested nodes: the mark that goes on longest lies outside. */
const nest = (pieces: readonly Piece[], breaks: Breaks, used: ReadonlySet<string> = new Set()): PhrasingContent[] => {
  const nodes: PhrasingContent[] = []
  let index = 0
  while (index < pieces.length) {
    const piece = pieces[index]
    if (!piece) break
    const start = index
    const lengthOf = (key: string): number => {
      const end = pieces.findIndex((other, at) => at > start && !other.marks.has(key))
      return (end === -1 ? pieces.length : end) - start
    }
    const candidates = [...piece.marks].filter(([key, mark]) => !used.has(key) && RANK.includes(mark.type ?? ''))
    const [outer] = candidates.sort(
      ([a, markA], [b, markB]) =>
        // A link cannot be cut in two without becoming two links.
        Number(markB.type === 'link') - Number(markA.type === 'link') ||
        lengthOf(b) - lengthOf(a) ||
        RANK.indexOf(markA.type ?? '') - RANK.indexOf(markB.type ?? ''),
    )
    if (!outer) {
      nodes.push(...leafOf(piece, pieces[index + 1], breaks))
      index += 1
      continue
    }
    const [key, mark] = outer
    const run = pieces.slice(start, start + lengthOf(key))
    nodes.push(wrap(mark, nest(run, breaks, new Set([...used, key]))))
    index += run.length
  }
  return nodes
}

/** Writes what stands in a line as Markdown's tree. */
export const phrasingOf = (nodes: readonly JSONContent[], { breaks = 'lines' as Breaks } = {}): PhrasingContent[] =>
  nest(trimmed(releaseSpaces(piecesOf(nodes))), breaks)
