import { fileURLToPath } from 'node:url'
import { type DocumentRequest, documentOf } from '../../../../core/export/document.ts'
import { createPdfExporter, type PdfExporter } from '../../../../core/export/pdf.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

export const templatesDir = path('../../../../assets/templates')
export const fontsDir = path('../../../../assets/fonts')

/** One exporter for a file of tests, as one core has one. */
export const exporter: PdfExporter = createPdfExporter({ templatesDir, fontsDir })

export const note = (title: string, body: string, day = '2026-02-17'): DocumentRequest['notes'][number] => ({
  title,
  body,
  createdAt: `${day}T16:00:00Z`,
  updatedAt: `${day}T17:30:00Z`,
})

/** A document with everything given that a test does not name. */
export const documentWith = (change: Partial<DocumentRequest>) =>
  documentOf({
    language: 'en',
    paper: 'letter',
    delegate: { name: 'Marie-Ève Tremblay', company: 'Prairie Gold Oils Ltd.' },
    exportedOn: '2026-02-20',
    zone: 'America/Monterrey',
    notes: [note('Supplier talks', 'Monthly lots.')],
    ...change,
  })

/** A document of one note. */
export const documentOfBody = (body: string) => documentWith({ notes: [note('Supplier talks', body)] })
