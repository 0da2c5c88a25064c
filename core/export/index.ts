import { ValiseError } from '../../shared/contract/errors.ts'
import type { ExportedFile, ExportPreview, ExportRequest, WalletCardRequest } from '../../shared/contract/export.ts'
import type { Note } from '../../shared/model/note.ts'
import { safeFileName } from '../../shared/text/file-name.ts'
import type { Notebook } from '../notebook/index.ts'
import { liveIds } from '../notebook/queries.ts'
import type { Ports } from '../ports.ts'
import { createDocumentMaker, dayIn, type ExportDocument } from './document.ts'
import { createPdfExporter, type Pdf } from './pdf.ts'
import type { CardNumbers } from './wallet/card.ts'
import { sheetLabels } from './wallet/labels.ts'

export { typstVersion } from './typst-compiler.ts'

export interface Export {
  /** Errors: `export-empty`, `not-found`, `export-failed`. */
  pdf(request: ExportRequest): ExportedFile
  /** The delegate's own card with the edition's numbers. Errors: `export-failed`. */
  walletCard(request: WalletCardRequest, numbers: CardNumbers): ExportedFile
  /** Errors: as `pdf`. */
  preview(request: ExportRequest & { from: number; count: number }): ExportPreview
}

export const nothingToExport = (why: string): ValiseError => new ValiseError('export-empty', why)

/** Takes notes of a notebook out as pages. */
export const createExport = (ports: Ports, { notes, store, delegate, ownCard }: Notebook): Export => {
  const exporter = createPdfExporter(ports)
  const makeDocument = createDocumentMaker()
  // The host's own zone: notes are told in the days the delegate wrote them on.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

  const chosen = (choice: ExportRequest['notes']): Note[] => {
    const all = (choice === 'all' ? liveIds(store.read) : choice).map((id) => notes.get(id))
    const live = all.filter(({ trashedAt }) => trashedAt === null)
    if (live.length === 0)
      throw nothingToExport('There is nothing to export: no note was chosen, or all of them are in the trash.')
    return live
  }

  const prepare = ({ language, paper }: ExportRequest, leaving: readonly Note[]): ExportDocument =>
    makeDocument({
      notes: leaving,
      language,
      paper,
      delegate: delegate(),
      zone,
      exportedOn: dayIn(zone, ports.now()),
    })

  const fileOf = (
    { bytes, pages }: Pdf,
    { title, exportedOn }: { title: string; exportedOn: string },
  ): ExportedFile => ({
    fileName: safeFileName(`${exportedOn} ${title}`, `${exportedOn} Valise`, 'pdf'),
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  })

  return {
    pdf: (request) => {
      const leaving = chosen(request.notes)
      const document = prepare(request, leaving)
      const file = fileOf(exporter.pdf(document), document)
      notes.exported(leaving.map(({ id }) => id))
      return file
    },
    walletCard: ({ language, paper }, numbers) => {
      const exportedOn = dayIn(zone, ports.now())
      const card = { ...numbers, language, paper, exportedOn, delegate: delegate(), card: ownCard() }
      return fileOf(exporter.walletCard(card), { title: sheetLabels[language].title, exportedOn })
    },
    preview: ({ from, count, ...request }) => exporter.preview(prepare(request, chosen(request.notes)), from, count),
  }
}
