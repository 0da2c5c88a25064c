import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PDF as other programs see it. */
export interface ReadPdf {
  /** The text as it stands on the pages. */
  readonly text: string
  /** The text in reading order, every space as one space. */
  readonly flow: string
  /** The text of each page, every space as one space. */
  readonly pages: readonly string[]
  readonly info: Readonly<Record<string, string>>
  readonly metadata: string
  /** The structure a screen reader walks through. */
  readonly structure: string
  /** The addresses of live links. */
  readonly links: readonly string[]
}

const MAX_OUTPUT = 256 * 1024 * 1024

const run = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'] })

const flowing = (text: string): string => text.replace(/\s+/g, ' ').trim()

const withFile = <Result>(bytes: Uint8Array, use: (file: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'valise-pdf-'))
  const file = join(folder, 'file.pdf')
  try {
    writeFileSync(file, bytes)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads a PDF with poppler, after qpdf found nothing wrong with it. */
export const readPdf = (bytes: Uint8Array): ReadPdf =>
  withFile(bytes, (file) => {
    run('qpdf', '--check', file)
    const text = run('pdftotext', '-layout', file, '-')
    const raw = run('pdftotext', '-raw', file, '-')
    const info = run('pdfinfo', '-isodates', file)
    return {
      text,
      flow: flowing(raw),
      pages: raw.split('\f').slice(0, -1).map(flowing),
      info: Object.fromEntries(
        info.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]),
      ),
      metadata: run('pdfinfo', '-meta', file),
      structure: run('pdfinfo', '-struct-text', file),
      links: run('pdfinfo', '-url', file)
        .split('\n')
        .flatMap((line) => /Annotation\s+(\S+)/.exec(line)?.[1] ?? []),
    }
  })

/** A PDF with its streams unpacked, to look for single objects. */
export const unpackedPdf = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('qpdf', '--qdf', '--object-streams=disable', file, '-'))
