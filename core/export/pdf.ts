import { createHash } from 'node:crypto'
import type { ExportPreview } from '../../shared/contract/export.ts'
import type { ExportDocument } from './document.ts'
import { type Coverage, readCoverage } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import { picturesOf } from './page-pictures.ts'
import { type PrintData, printDataOf, showOnly } from './print-data.ts'
import { createPrinter } from './printable-text.ts'
import { type Compiler, createCompiler } from './typst-compiler.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters no font of ours has: printed as their numbers, `[U+1F9FF]`. */
  readonly undrawn: readonly string[]
}

export interface PdfExporter {
  /** The document as PDF/UA-1. The same document always gives the same bytes. Errors: `export-failed`. */
  pdf(document: ExportDocument): Pdf
  /** Pictures of `count` pages from page `from`, counted from 1. Errors: `export-failed`. */
  preview(document: ExportDocument, from: number, count: number): ExportPreview
}

/** Pages drawn at a time for previews. A page's picture takes about 200 KB. */
const WINDOW = 40

const TEMPLATE = 'notes.typ'

/** The pictures made last, because the next page asked for is most often beside them. */
interface Window {
  readonly key: string
  readonly pages: number
  readonly from: number
  readonly pictures: readonly string[]
}

/** Makes an exporter. Fonts and templates are read at its first use, and then once. */
export const createPdfExporter = (folders: { templatesDir: string; fontsDir: string }): PdfExporter => {
  let tools: { compiler: Compiler; coverage: Coverage } | null = null
  let last: Window | null = null

  const open = (): { compiler: Compiler; coverage: Coverage } => {
    const fonts = readFonts(folders.fontsDir)
    return { compiler: createCompiler(folders.templatesDir, fonts), coverage: readCoverage(fonts) }
  }

  const prepared = (document: ExportDocument) => {
    tools ??= open()
    const printer = createPrinter(tools.coverage)
    return { compiler: tools.compiler, data: printDataOf(document, printer), undrawn: printer.undrawn }
  }

  /** Draws the window in which a page lies. Notes outside it are laid out and not drawn. */
  const draw = (compiler: Compiler, data: PrintData, key: string, page: number): Window => {
    const whole = compiler.layOut(TEMPLATE, data, (layout) => ({
      pages: layout.pages,
      pictures: layout.pages <= WINDOW ? picturesOf(layout.svg()) : null,
      noteStarts: layout.metadata('note-starts')[0] as number[],
    }))
    if (whole.pictures) return { key, pages: whole.pages, from: 1, pictures: whole.pictures }
    const from = page - ((page - 1) % WINDOW)
    const to = from + WINDOW - 1
    const shown = showOnly(data, { from, to }, whole.noteStarts)
    const pictures = compiler.layOut(TEMPLATE, shown, (layout) => picturesOf(layout.svg()).slice(from - 1, to))
    return { key, pages: whole.pages, from, pictures }
  }

  return {
    pdf: (document) => {
      const { compiler, data, undrawn } = prepared(document)
      return compiler.layOut(TEMPLATE, data, (layout) => ({
        bytes: layout.pdf(),
        pages: layout.pages,
        undrawn: [...undrawn],
      }))
    },
    preview: (document, from, count) => {
      const { compiler, data } = prepared(document)
      const key = createHash('sha256').update(JSON.stringify(data)).digest('hex')
      const svg: string[] = []
      for (let page = from; page < from + count; page += 1) {
        if (last?.key !== key || (page <= last.pages && !last.pictures[page - last.from])) {
          last = draw(compiler, data, key, page)
        }
        const picture = last.pictures[page - last.from]
        if (picture === undefined) break
        svg.push(picture)
      }
      return { pages: last?.pages ?? 0, svg }
    },
  }
}
