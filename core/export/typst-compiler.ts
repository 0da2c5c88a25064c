import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { failureOf } from './export-failure.ts'
import type { PrintFont } from './fonts.ts'

/** The Typst inside the compiler, for reports. */
export const typstVersion = '0.14.2'

/**
 * Typst sees only what is handed to it in memory. Its root is a folder that is never made, so
 * that not even a faulty template could read a file.
 */
const ROOT = resolve('/valise-print')

/** Pages laid out, until the end of `use`. */
export interface Layout {
  readonly pages: number
  /** PDF/UA-1, tagged. */
  pdf(): Uint8Array
  /** All pages below one another in one SVG. */
  svg(): string
  /** The values of the template's metadata with a label. */
  metadata(label: string): unknown[]
}

export interface Compiler {
  /**
   * Lays the template out over some files, JSON unless they are bytes, and hands the pages to `use`. Neither the files nor
   * the pages are kept afterwards. Errors: `export-failed`.
   */
  layOut<Result>(template: string, files: Readonly<Record<string, unknown>>, use: (layout: Layout) => Result): Result
  /** Lets go of what Typst computed: about a megabyte for each page. */
  forget(): void
}

/** Makes a compiler over our templates and our fonts and nothing else. */
export const createCompiler = (templatesDir: string, fonts: readonly PrintFont[]): Compiler => {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }] })
  for (const name of readdirSync(templatesDir)) {
    if (name.endsWith('.typ')) compiler.mapShadow(join(ROOT, name), readFileSync(join(templatesDir, name)))
  }

  const compile = (template: string): NodeTypstDocument => {
    const compiled = compiler.compile({ mainFilePath: join(ROOT, template) })
    const document = compiled.result
    if (document) return document
    const error = compiled.takeError()
    throw failureOf(error ? compiler.fetchDiagnostics(error) : 'Typst gave no reason')
  }

  return {
    layOut: (template, files, use) => {
      const paths = Object.keys(files).map((name) => join(ROOT, name))
      try {
        for (const [name, value] of Object.entries(files)) {
          compiler.mapShadow(
            join(ROOT, name),
            value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value)),
          )
        }
        const document = compile(template)
        return use({
          pages: document.numOfPages,
          pdf: () => compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 }),
          svg: () => compiler.plainSvg(document),
          metadata: (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
        })
      } catch (error) {
        throw failureOf(error)
      } finally {
        for (const path of paths) compiler.unmapShadow(path)
      }
    },
    forget: () => compiler.evictCache(0),
  }
}
