import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { PrintFont } from './fonts.ts'

/**
 * Typst sees only what is handed to it in memory. Its root is a folder that is never made, so
 * that not even a faulty template could read a file.
 */
const ROOT = resolve('/valise-print')

export interface Compiler {
  /** Lays out the template `name` over the data. Errors: `export-failed`. */
  layOut(name: string, data: Record<string, unknown>): NodeTypstDocument
  pdf(document: NodeTypstDocument): Uint8Array
  svg(document: NodeTypstDocument): string
}

export const createCompiler = (templatesDir: string, fonts: readonly PrintFont[]): Compiler => {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }] })
  for (const name of readdirSync(templatesDir)) {
    if (name.endsWith('.typ')) compiler.mapShadow(join(ROOT, name), readFileSync(join(templatesDir, name)))
  }
  return {
    layOut: (name, data) => {
      for (const [file, value] of Object.entries(data)) compiler.mapShadow(join(ROOT, file), Buffer.from(JSON.stringify(value)))
      const result = compiler.compile({ mainFilePath: join(ROOT, name) })
      const document = result.result
      if (!document) {
        const error = result.takeError()
        throw new ValiseError('export-failed', JSON.stringify(error && compiler.fetchDiagnostics(error)), {})
      }
      const w = result.takeWarnings()
      if (w) console.log(JSON.stringify(compiler.fetchDiagnostics(w)))
      return document
    },
    pdf: (document) => compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 }),
    svg: (document) => compiler.plainSvg(document),
  }
}
