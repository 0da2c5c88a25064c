import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { text as readStream } from 'node:stream/consumers'
import { buildBundle, bundleJsonSchema, readBundle } from '../../core/index.ts'
import type { DoctorReport } from '../../shared/contract/app.ts'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import { runLocalPage } from '../session.ts'
import { withCore } from './core.ts'

/** The command was used wrongly in a way its options alone cannot say. */
export class WrongUsage extends Error {}

interface WithData {
  readonly data: string
}
interface WithJson extends WithData {
  readonly json?: true
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Prints a result: as JSON when asked for, else as a person reads it. */
const show = <Result>(options: { json?: true }, result: Result, inWords: (result: Result) => string): void =>
  print(options.json ? JSON.stringify(result, null, 2) : inWords(result))

const readFile = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8 text' : error instanceof Error ? error.message : String(error)
    throw new ValiseError('bad-input', `${file} cannot be read: ${reason}. Nothing was changed.`, { file })
  }
}

/** Writes a file whole or not at all. */
const writeWhole = (file: string, bytes: string | Uint8Array): void => {
  try {
    writeFileSync(`${file}.new`, bytes)
    renameSync(`${file}.new`, file)
  } catch (error) {
    rmSync(`${file}.new`, { force: true })
    throw new ValiseError(
      'data-unwritable',
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      { file },
    )
  }
}

export const serve = ({ data, port, open }: WithData & { port: number; open: boolean }): Promise<void> =>
  runLocalPage({ dataDir: resolve(data), port, openBrowser: open })

export const sync = async (file: string, options: WithJson): Promise<void> => {
  const bundle = readFile(file)
  const report = await withCore(options.data, (call) => call('library.sync', { bundle }))
  show(
    options,
    report,
    ({ edition, added, changed, removed, unchanged }) =>
      `Edition ${edition}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`,
  )
}

export const addNote = async (options: WithJson & { title: string; file?: string }): Promise<void> => {
  const body =
    options.file === undefined ? '' : options.file === '-' ? await readStream(process.stdin) : readFile(options.file)
  const note = await withCore(options.data, (call) => call('notes.create', { title: options.title, body }))
  show(options, note, ({ id }) => id)
}

export const listNotes = async (options: WithJson): Promise<void> => {
  const { notes, total } = await withCore(options.data, async (call) => {
    const all: NoteSummary[] = []
    for (;;) {
      const page = await call('notes.list', { offset: all.length, limit: 500 })
      all.push(...page.notes)
      if (page.notes.length === 0 || all.length >= page.total) return { notes: all, total: page.total }
    }
  })
  show(
    options,
    { total, notes },
    () =>
      notes.map(({ id, updatedAt, title }) => `${id}  ${updatedAt.slice(0, 10)}  ${title}`).join('\n') || 'No notes.',
  )
}

export const showNote = async (id: string, options: WithJson): Promise<void> => {
  const note = await withCore(options.data, (call) => call('notes.get', { id }))
  show(options, note, ({ title, body }) => `# ${title}\n\n${body}`)
}

export const search = async (
  words: readonly string[],
  options: WithJson & { limit: number; lang: 'en' | 'fr' },
): Promise<void> => {
  const result = await withCore(options.data, (call) =>
    call('search.query', { words: words.join(' '), language: options.lang, order: 'rank', limit: options.limit }),
  )
  const hits = result.hits.map(({ kind, id, anchor, title, section, snippet }) => ({
    kind,
    id,
    title: section === '' ? title : `${title} · ${section}`,
    snippet: snippet.map(({ text }) => text).join(''),
    anchor,
  }))
  show(options, { total: result.total, hits }, () =>
    [
      `${result.total} found`,
      ...hits.map(({ kind, id, title, snippet }) => `\n${kind} ${id}  ${title}\n  ${snippet}`),
    ].join('\n'),
  )
}

export const exportPdf = async (
  options: WithData & { out: string; all?: true; note?: string[]; paper?: 'letter' | 'a4'; lang: 'en' | 'fr' },
): Promise<void> => {
  const notes = options.all ? ('all' as const) : options.note
  if (!notes) throw new WrongUsage('error: name the notes with --note ID, or all of them with --all')
  const file = await withCore(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.pdf', { notes, language: options.lang, paper })
  })
  writeWhole(options.out, Buffer.from(file.base64, 'base64'))
  print(`${options.out}: ${file.pages} ${file.pages === 1 ? 'page' : 'pages'}`)
}

export const buildBundleFile = (directory: string, { out }: { out: string }): void => {
  const { text, content } = buildBundle(directory)
  writeWhole(out, text)
  print(
    `${out}: edition ${content.edition}, ${content.briefings.length} briefings, ${content.regions.length} regions, ${content.sources.length} sources`,
  )
}

export const checkBundleFile = (file: string): void => {
  const { content } = readBundle(readFile(file))
  print(`${file}: edition ${content.edition} of ${content.mission.id}, valid`)
}

export const printSchema = (): void => print(JSON.stringify(bundleJsonSchema(), null, 2))

const doctorInWords = ({ versions, paths, library, notebook, edition, counts }: DoctorReport): string =>
  [
    `Valise ${versions.valise} on Node ${versions.node}, SQLite ${versions.sqlite}, Typst ${versions.typst}, ${versions.platform}`,
    `data      ${paths.data}`,
    `library   ${library.integrity}, schema ${library.schema}, ${library.bytes} bytes`,
    `notebook  ${notebook.integrity}, schema ${notebook.schema}, ${notebook.bytes} bytes`,
    edition
      ? `edition   ${edition.number} of ${edition.mission}, issued ${edition.issuedAt}, review by ${edition.reviewBy}`
      : 'edition   none',
    `items     ${Object.entries(counts.library)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
    `          ${counts.toConfirm} to confirm before use, ${counts.pastReview} past review`,
    `notes     ${counts.notes}, and ${counts.trashed} in the trash`,
  ].join('\n')

export const doctor = async (options: WithJson): Promise<void> => {
  const report = await withCore(options.data, (call) => call('app.doctor', {}))
  show(options, report, doctorInWords)
}
