import { parentPort, workerData } from 'node:worker_threads'
import type { ExportDocument } from '../../../../core/export/document.ts'
import { createPdfExporter } from '../../../../core/export/pdf.ts'

const { document, ...folders } = workerData as { document: ExportDocument; templatesDir: string; fontsDir: string }
const exporter = createPdfExporter(folders)
parentPort?.postMessage([exporter.pdf(document).bytes, exporter.pdf(document).bytes])
