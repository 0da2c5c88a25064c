import type { Block, Cell, Inline, ListItem, Run, Table } from './blocks.ts'
import { dayIn, type ExportDocument, type ExportNote } from './document.ts'
import { labelsIn, longDate } from './labels.ts'
import { type BreakLimits, breakable, createBreaker, inCell, inText } from './line-breaks.ts'
import type { Printer } from './printable-text.ts'
import { measuredColumns } from './table-columns.ts'
import { keepTogether } from './typography.ts'

const PAPERS = { letter: 'us-letter', a4: 'a4' } as const

/** From how many notes on a document opens with its contents. */
const CONTENTS_FROM = 3

/** The template's files, each to be written as JSON. */
export interface PrintData extends Readonly<Record<string, unknown>> {
  readonly 'document.json': Readonly<Record<string, unknown>>
  readonly 'notes.json': readonly Readonly<Record<string, unknown>>[]
}

interface Pages {
  readonly from: number
  readonly to: number
}

/**
 * The same data with only some pages to be drawn. What is not drawn is still laid out, so that
 * every page number stays what it is.
 * @param noteStarts the page on which each note begins
 */
export const showOnly = (data: PrintData, pages: Pages, noteStarts: readonly number[]): PrintData => ({
  'document.json': { ...data['document.json'], drawn: pages },
  'notes.json': data['notes.json'].map((note, i) => ({
    ...note,
    drawn: (noteStarts[i] ?? 1) <= pages.to && (noteStarts[i + 1] ?? Number.POSITIVE_INFINITY) >= pages.from,
  })),
})

/**
 * What the template is given, as JSON. Everything in it that came from the delegate is text that
 * our fonts can draw, cut where lines may break.
 */
export const printDataOf = (document: ExportDocument, { print }: Printer): PrintData => {
  const { language, delegate } = document
  const labels = labelsIn[language]
  const say = (text: string): string => keepTogether(print(text.replace(/\s+/g, ' ').trim()), language)

  const inlines = (parts: readonly Inline[], limits: BreakLimits = inText) => {
    const { cut, newLine } = createBreaker(limits)
    const run = ({ text, marks }: Run) => ({
      text: cut(marks.includes('code') ? print(text) : keepTogether(print(text), language)),
      marks,
    })
    const inline = (part: Inline) => {
      switch (part.kind) {
        case 'run':
          return { kind: 'run', ...run(part) }
        case 'link':
          return { kind: 'link', address: part.address, runs: part.runs.map(run) }
        case 'image':
          return { kind: 'image', text: cut(keepTogether(print(part.text), language)) }
        case 'break':
          newLine()
          return part
      }
    }
    return parts.map(inline)
  }
  const codeLines = (lines: readonly string[]): string[][] => {
    const { cut, newLine } = createBreaker(inText)
    return lines.map((line) => {
      newLine()
      return cut(print(line.replaceAll('\t', '  ')))
    })
  }
  const cells = (row: readonly Cell[]) => row.map((cell) => inlines(cell, inCell))

  const table = (block: Table) => {
    const header = cells(block.header)
    const rows = block.rows.map(cells)
    return { kind: 'table', align: block.align, header, rows, ...measuredColumns(header, rows) }
  }
  const item = ({ task, blocks }: ListItem) => ({ task, blocks: each(blocks) })
  const one = (block: Block): unknown => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, inlines: inlines(block.inlines) }
      case 'list':
        return { ...block, items: block.items.map(item) }
      case 'quote':
        return { ...block, blocks: each(block.blocks) }
      case 'code':
        return { ...block, info: breakable(say(block.info), inText), lines: codeLines(block.lines) }
      case 'table':
        return table(block)
      case 'rule':
        return block
    }
  }
  const each = (blocks: readonly Block[]): unknown[] => blocks.map(one)

  const datesOf = (note: ExportNote): string => {
    const written = dayIn(document.zone, note.createdAt)
    const changed = dayIn(document.zone, note.updatedAt)
    const day = longDate(written, language)
    return written === changed ? day : `${day} · ${labels.changed(longDate(changed, language))}`
  }
  const [year, month, day] = document.exportedOn.split('-').map(Number)

  // A title may hold nothing that can be printed, and PDF/UA asks for one.
  const titled = (text: string): string => say(text) || labels.untitled
  const title = titled(document.title)
  const byline = [delegate.name, delegate.company].map(say).filter(Boolean).join(' · ')

  const head = {
    language,
    region: 'CA',
    paper: PAPERS[document.paper],
    title,
    titlePieces: breakable(title, inText),
    author: say(delegate.name),
    byline,
    bylinePieces: breakable(byline, inText),
    exportedOn: { year, month, day },
    exported: labels.exported(longDate(document.exportedOn, language)),
    count: labels.notes(document.notes.length),
    contents: document.notes.length >= CONTENTS_FROM,
    labels,
    drawn: null,
  }
  const notes = document.notes.map((note) => ({
    title: breakable(titled(note.title), inText),
    day: longDate(dayIn(document.zone, note.createdAt), language),
    dates: datesOf(note),
    blocks: each(note.blocks),
    drawn: true,
  }))
  return { 'document.json': head, 'notes.json': notes }
}
