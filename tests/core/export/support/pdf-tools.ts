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
  /** The words with their left and right edges, in points from the left of the paper. */
  readonly words: readonly { readonly text: string; readonly left: number; readonly right: number }[]
  /** The words that stand for what is drawn. */
  readonly alternatives: readonly string[]
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

const decoded = (hex: string): string => Buffer.from(hex, 'hex').subarray(2).swap16().toString('utf16le')

/** Reads a PDF with poppler, each time something is asked, after qpdf found nothing wrong with it. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const ask = (program: string, ...words: string[]): string =>
    withFile(bytes, (file) => run(program, ...words.map((word) => (word === 'FILE' ? file : word))))
  ask('qpdf', '--check', 'FILE')
  const raw = ask('pdftotext', '-raw', 'FILE', '-')
  return {
    flow: flowing(raw),
    pages: raw.split('\f').slice(0, -1).map(flowing),
    get text() {
      return ask('pdftotext', '-layout', 'FILE', '-')
    },
    get info() {
      const lines = ask('pdfinfo', '-isodates', 'FILE').split('\n')
      return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]))
    },
    get metadata() {
      return ask('pdfinfo', '-meta', 'FILE')
    },
    get structure() {
      return ask('pdfinfo', '-struct-text', 'FILE')
    },
    get links() {
      const lines = ask('pdfinfo', '-url', 'FILE').split('\n')
      return lines.flatMap((line) => /Annotation\s+(\S+)/.exec(line)?.[1] ?? [])
    },
    get words() {
      const boxes = ask('pdftotext', '-bbox', 'FILE', '-').matchAll(
        /<word xMin="([\d.-]+)".*xMax="([\d.-]+)".*>(.*)<\/word>/g,
      )
      return [...boxes].map(([, left, right, text = '']) => ({ text, left: Number(left), right: Number(right) }))
    },
    get alternatives() {
      const objects = ask('qpdf', '--qdf', '--object-streams=disable', 'FILE', '-')
      return [...objects.matchAll(/\/Alt (?:\(([^)]*)\)|<([0-9a-f]+)>)/g)].map(
        ([, text, hex = '']) => text ?? decoded(hex),
      )
    },
  }
}
