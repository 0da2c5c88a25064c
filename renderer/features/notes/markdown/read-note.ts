import type { JSONContent } from '@tiptap/core'
import { tooIntricate } from '../../../../shared/text/intricate-markdown.ts'
import { block, paragraph } from './content.ts'
import { blocksFromMdast } from './from-mdast.ts'
import { parseMarkdown, spanOf } from './processor.ts'

/** Longer texts are shown as they stand: reading them as Markdown would hold up the page. */
const MAX_LENGTH = 120_000

/** A top-level block as it stood in the text, between `start` and `end`. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** What the editor shows for it; one block of Markdown may be two of the editor's (mixed lists). */
  readonly blocks: readonly JSONContent[]
}

export interface ReadNote {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Empty paragraphs on the screen for the blank lines above each piece. */
  readonly room: readonly number[]
}

/** Blank lines beyond the one that divides blocks, as the empty paragraphs that make the same room. */
const roomIn = (gap: string): number => {
  const lineEnds = gap.match(/\r\n?|\n/g)?.length ?? 0
  return Math.max(0, Math.floor((lineEnds - 2) / 2))
}

const BLANK_LINES = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/g

/** Paragraph by paragraph, without reading any mark. */
const asItStands = (text: string): Piece[] => {
  const pieces: Piece[] = []
  const add = (start: number, end: number): void => {
    const source = text.slice(start, end)
    if (source.trim() === '') return
    const shown = source.replace(/\r\n?/g, '\n')
    pieces.push({ start, end, blocks: [block('sourceBlock', [{ type: 'text', text: shown }])] })
  }
  let start = 0
  for (const gap of text.matchAll(BLANK_LINES)) {
    add(start, gap.index)
    start = gap.index + gap[0].length
  }
  add(start, text.length)
  return pieces
}

const asMarkdown = (text: string): Piece[] => {
  // The parser does not count a byte order mark.
  const shift = text.startsWith('\u{feff}') ? 1 : 0
  const markdown = text.slice(shift)
  let above = 0
  return parseMarkdown(markdown).children.map((node) => {
    const span = spanOf(node) ?? { start: above, end: above }
    // The parser lets an underlined heading begin with the definitions above it.
    const start =
      span.start < above ? above + (/^\s*/.exec(markdown.slice(above, span.end))?.[0].length ?? 0) : span.start
    above = span.end
    return { start: start + shift, end: span.end + shift, blocks: blocksFromMdast([node], markdown) }
  })
}

/** Reads a note's text into pieces that know where they stood. */
export const readNote = (text: string): ReadNote => {
  const pieces = text.length > MAX_LENGTH || tooIntricate(text) ? asItStands(text) : asMarkdown(text)
  const room = pieces.map((piece, index) =>
    index === 0 ? 0 : roomIn(text.slice(pieces[index - 1]?.end ?? 0, piece.start)),
  )
  return { text, pieces, room }
}

/** The document the editor shows for a note. */
export const documentOf = ({ pieces, room }: ReadNote): JSONContent => {
  const content = pieces.flatMap((piece, index) => [
    ...Array.from({ length: room[index] ?? 0 }, () => paragraph()),
    ...piece.blocks,
  ])
  return { type: 'doc', content: content.length === 0 ? [paragraph()] : content }
}
