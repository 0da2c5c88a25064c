import { type AttachedFiles, nothingAttached } from './attached.ts'
import { dayIn, type ExportDocument, type ExportNote } from './document.ts'
import { labelsIn, longDate } from './labels.ts'
import { breakable, inText } from './line-breaks.ts'
import { createBlockPrinter, PAPERS } from './print-blocks.ts'
import type { Printer } from './printable-text.ts'

/** From how many notes on a document opens with its contents. */
const CONTENTS_FROM = 3

/** The template's files: bytes as they are, everything else to be written as JSON. */
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
  ...data,
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
export const printDataOf = (
  document: ExportDocument,
  printer: Printer,
  attached: AttachedFiles = nothingAttached,
): PrintData => {
  const { language, delegate } = document
  const labels = labelsIn[language]
  const { say, print, pictures } = createBlockPrinter(language, printer, new Map(), attached)

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
    blocks: print(note.blocks),
    drawn: true,
  }))
  return { ...Object.fromEntries(pictures), 'document.json': head, 'notes.json': notes }
}
