import type { ExportPreview } from '../../shared/contract/export.ts'
import type { AttachedFiles } from './attached.ts'
import { type DaySheet, daySheetDataOf } from './day-sheet/sheet.ts'
import type { ExportDocument } from './document.ts'
import { type Coverage, readCoverage } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import { picturesOf } from './page-pictures.ts'
import { type PrintData, printDataOf, showOnly } from './print-data.ts'
import { createPrinter, type Printer } from './printable-text.ts'
import { reportDataOf } from './report/print-data.ts'
import type { ReportDocument } from './report/report.ts'
import { type Compiler, createCompiler } from './typst-compiler.ts'
import { cardDataOf, type WalletCard } from './wallet/card.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters no font of ours has: printed as their numbers, `[U+1F9FF]`. */
  readonly undrawn: readonly string[]
}

export interface PdfExporter {
  /** The document as PDF/UA-1. The same document always gives the same bytes. Errors: `export-failed`. */
  pdf(document: Printable): Pdf
  /** A card for the wallet as PDF/UA-1. Errors: `export-failed`. */
  walletCard(card: WalletCard): Pdf
  /** One day of the agenda as PDF/UA-1. Errors: `export-failed`. */
  daySheet(sheet: DaySheet): Pdf
  /**
   * Pictures of `count` pages from page `from`, counted from 1; fewer where the document ends. Pages
   * beside those asked for last come at once, as long as it is the same object that is asked about.
   * Errors: `export-failed`.
   */
  preview(document: Printable, from: number, count: number): Omit<ExportPreview, 'notes'>
}

/** Pages drawn at a time for previews. A page's picture takes about 200 KB. */
const DRAWN_AT_ONCE = 120

export interface PdfExporterOptions {
  readonly templatesDir: string
  readonly fontsDir: string
  /** Pages drawn at a time for previews, when it is not the usual number. */
  readonly drawnAtOnce?: number
  /** The files that notes may name. */
  readonly attached?: AttachedFiles
}

/** Notes, or the report that is made of them. */
type Printable = ExportDocument | ReportDocument

const templateOf = (document: Printable): string => ('report' in document ? 'report.typ' : 'notes.typ')
const dataOf = (document: Printable, printer: Printer, attached?: AttachedFiles): PrintData =>
  'report' in document ? reportDataOf(document, printer, attached) : printDataOf(document, printer, attached)

const CARD_TEMPLATE = 'wallet-card.typ'
const DAY_TEMPLATE = 'day-sheet.typ'

/** The pictures made last, because the next page asked for is most often beside them. */
interface DrawnWindow {
  readonly document: Printable
  readonly pages: number
  readonly from: number
  readonly pictures: readonly string[]
}

interface Tools {
  readonly compiler: Compiler
  readonly coverage: Coverage
}

/** Draws the window in which a page lies. Notes outside it are laid out and not drawn. */
const drawWindow = (
  compiler: Compiler,
  document: Printable,
  data: PrintData,
  page: number,
  size: number,
): DrawnWindow => {
  const whole = compiler.layOut(templateOf(document), data, (layout) => ({
    pages: layout.pages,
    pictures: layout.pages <= size ? picturesOf(layout.svg()) : null,
    noteStarts: layout.metadata('note-starts')[0] as number[],
  }))
  if (whole.pictures) return { document, pages: whole.pages, from: 1, pictures: whole.pictures }
  const from = page - ((page - 1) % size)
  const to = from + size - 1
  const shown = showOnly(data, { from, to }, whole.noteStarts)
  const pictures = compiler.layOut(templateOf(document), shown, (layout) =>
    picturesOf(layout.svg()).slice(from - 1, to),
  )
  return { document, pages: whole.pages, from, pictures }
}

/** Makes an exporter. Fonts and templates are read at its first use, and then once. */
export const createPdfExporter = ({
  templatesDir,
  fontsDir,
  drawnAtOnce = DRAWN_AT_ONCE,
  attached,
}: PdfExporterOptions): PdfExporter => {
  let tools: Tools | null = null
  let drawn: DrawnWindow | null = null

  const open = (): Tools => {
    const fonts = readFonts(fontsDir)
    return { compiler: createCompiler(templatesDir, fonts), coverage: readCoverage(fonts) }
  }

  const withCompiler = <Result>(use: (tools: Tools) => Result): Result => {
    tools ??= open()
    try {
      return use(tools)
    } finally {
      tools.compiler.forget()
    }
  }

  return {
    pdf: (document) =>
      withCompiler(({ compiler, coverage }) => {
        const printer = createPrinter(coverage)
        const data = dataOf(document, printer, attached)
        return compiler.layOut(templateOf(document), data, (layout) => ({
          bytes: layout.pdf(),
          pages: layout.pages,
          undrawn: [...printer.undrawn],
        }))
      }),

    walletCard: (card) =>
      withCompiler(({ compiler, coverage }) => {
        const printer = createPrinter(coverage)
        const files = { 'wallet-card.json': cardDataOf(card, printer) }
        return compiler.layOut(CARD_TEMPLATE, files, (layout) => ({
          bytes: layout.pdf(),
          pages: layout.pages,
          undrawn: [...printer.undrawn],
        }))
      }),

    daySheet: (sheet) =>
      withCompiler(({ compiler, coverage }) => {
        const printer = createPrinter(coverage)
        const files = { 'day-sheet.json': daySheetDataOf(sheet, printer) }
        return compiler.layOut(DAY_TEMPLATE, files, (layout) => ({
          bytes: layout.pdf(),
          pages: layout.pages,
          undrawn: [...printer.undrawn],
        }))
      }),

    preview: (document, from, count) => {
      const at = (page: number): DrawnWindow => {
        const ready = drawn?.document === document ? drawn : null
        if (ready && (page > ready.pages || ready.pictures[page - ready.from] !== undefined)) return ready
        return withCompiler(({ compiler, coverage }) =>
          drawWindow(compiler, document, dataOf(document, createPrinter(coverage), attached), page, drawnAtOnce),
        )
      }
      const svg: string[] = []
      for (let page = from; page < from + count; page += 1) {
        drawn = at(page)
        const picture = drawn.pictures[page - drawn.from]
        if (picture === undefined) break
        svg.push(picture)
      }
      return { pages: drawn?.pages ?? 0, svg }
    },
  }
}
