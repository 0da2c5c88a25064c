import type { ExportedFile, ExportPreview } from '../../shared/contract/export.ts'
import { createPdfExporter } from './pdf.ts'
export const typstVersion = '0.14.2'
export const createExport = (ports: { templatesDir: string; fontsDir: string }, _notebook: unknown) => {
  const exporter = createPdfExporter(ports)
  return {
    pdf: (input: object): ExportedFile => {
      const r = exporter.pdf(input as never)
      return {
        fileName: 'x.pdf',
        mediaType: 'application/pdf',
        base64: Buffer.from(r.bytes).toString('base64'),
        pages: r.pages,
      }
    },
    preview: (input: { from: number; count: number }): ExportPreview =>
      exporter.preview(input as never, input.from, input.count),
  }
}
