import type { BriefingExportRequest, ExportedFile } from '../../shared/contract/export.ts'
import { safeFileName } from '../../shared/text/file-name.ts'
import { readBriefing, readEdition } from '../library/library.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/open.ts'
import { briefingDocumentOf } from './briefing-document.ts'
import { briefingPrintDataOf } from './briefing-print-data.ts'
import { dayIn } from './document.ts'
import { readCoverage } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import { createPrinter } from './printable-text.ts'
import { createCompiler } from './typst-compiler.ts'

/** Takes briefings out as pages, also while the notebook is closed. */
export interface BriefingExport {
  /** Errors: `not-found`, `no-library`, `export-failed`. */
  pdf(request: BriefingExportRequest): ExportedFile
}

const TEMPLATE = 'briefing.typ'

/** Makes the export of a library's briefings. Fonts and templates are read at its first use, and then once. */
export const createBriefingExport = (ports: Ports, library: Store): BriefingExport => {
  const open = () => {
    const fonts = readFonts(ports.fontsDir)
    return { compiler: createCompiler(ports.templatesDir, fonts), coverage: readCoverage(fonts) }
  }
  let tools: ReturnType<typeof open> | null = null
  // The host's own zone: whether a review date is over is told by the reader's calendar.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

  return {
    pdf: ({ briefing: id, language, paper }) => {
      const printedOn = dayIn(zone, ports.now())
      const edition = readEdition(library.read)
      const briefing = readBriefing(library.read, id)
      const document = briefingDocumentOf({ briefing, edition, language, paper, printedOn })
      tools ??= open()
      const { compiler, coverage } = tools
      try {
        const data = briefingPrintDataOf(document, createPrinter(coverage))
        return compiler.layOut(TEMPLATE, data, (layout) => ({
          fileName: safeFileName(document.title, `${printedOn} Valise`, 'pdf'),
          mediaType: 'application/pdf' as const,
          base64: Buffer.from(layout.pdf()).toString('base64'),
          pages: layout.pages,
        }))
      } finally {
        compiler.forget()
      }
    },
  }
}
