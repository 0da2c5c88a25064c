import { createHash } from 'node:crypto'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { ExportedFile, ExportPreview, ExportRequest } from '../../shared/contract/export.ts'
import type { Note } from '../../shared/model/note.ts'
import { safeFileName } from '../../shared/text/file-name.ts'
import type { Notebook } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'
import { type DocumentRequest, dayIn, documentOf, type ExportDocument } from './document.ts'
import { createPdfExporter } from './pdf.ts'

export { typstVersion } from './typst-compiler.ts'

const PAGE = 100

/** What leaves the notebook as files. */
export interface Export {
  pdf(request: ExportRequest): ExportedFile
  preview(request: ExportRequest & { from: number; count: number }): ExportPreview
}

/** Makes the export of one notebook. */
export const createExport = (
  { templatesDir, fontsDir, now }: Pick<Ports, 'templatesDir' | 'fontsDir' | 'now'>,
  { notes, delegate }: Pick<Notebook, 'notes' | 'delegate'>,
): Export => {
  const exporter = createPdfExporter({ templatesDir, fontsDir })
  let last: { key: string; document: ExportDocument } | null = null

  const all = (): Note[] => {
    const found: Note[] = []
    for (let offset = 0; ; offset += PAGE) {
      const page = notes.list({ offset, limit: PAGE, trashed: false })
      found.push(...page.notes.map(({ id }) => notes.get(id)))
      if (page.notes.length < PAGE) return found
    }
  }

  const named = (ids: readonly string[]): Note[] =>
    [...new Set(ids)].map((id) => {
      const note = notes.get(id)
      if (note.trashedAt === null) return note
      throw new ValiseError('not-found', `The note ${id} is in the trash. Restore it to export it.`, {
        what: 'note',
        id,
      })
    })

  /** Reading the Markdown of many notes takes seconds, and a preview asks page by page. */
  const documentFor = ({ notes: wanted, language, paper }: ExportRequest): ExportDocument => {
    const chosen = wanted === 'all' ? all() : named(wanted)
    if (chosen.length === 0)
      throw new ValiseError('export-empty', 'There is no note to export yet. Write one, and export it then.')
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const request: DocumentRequest = {
      language,
      paper,
      delegate: delegate(),
      zone,
      exportedOn: dayIn(zone, now()),
      notes: chosen.map(({ title, body, createdAt, updatedAt }) => ({ title, body, createdAt, updatedAt })),
    }
    const key = createHash('sha256').update(JSON.stringify(request)).digest('hex')
    if (last?.key !== key) last = { key, document: documentOf(request) }
    return last.document
  }

  return {
    pdf: (request) => {
      const document = documentFor(request)
      const { bytes, pages } = exporter.pdf(document)
      return {
        fileName: safeFileName(document.title, 'Notes', 'pdf'),
        mediaType: 'application/pdf',
        base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        pages,
      }
    },
    preview: ({ from, count, ...request }) => exporter.preview(documentFor(request), from, count),
  }
}
