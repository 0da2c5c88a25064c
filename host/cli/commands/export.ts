import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ExportedFile, ExportedNotes, NoteSelection } from '../../../shared/contract/export.ts'
import { withCore } from '../core.ts'
import { WrongUsage } from '../exit.ts'
import { writeWhole } from '../files.ts'
import { noteId } from '../note-id.ts'
import type {
  DaySheetOptions,
  ExportBriefingOptions,
  ExportFollowUpsOptions,
  ExportNotesOptions,
  ExportPdfOptions,
  SelectionOptions,
  WalletCardOptions,
} from '../options.ts'
import { print } from '../output.ts'
import { withNotebook } from '../unlock.ts'

const write = (out: string, { base64, pages }: ExportedFile): void => {
  writeWhole(out, Buffer.from(base64, 'base64'))
  print(`${out}: ${pages} ${pages === 1 ? 'page' : 'pages'}`)
}

const selectionOf = ({ all, note, day, city, company, tag }: SelectionOptions): NoteSelection => {
  if (all) return 'all'
  if (note) return note.map(noteId)
  const about = { day, city, company, tag }
  if (Object.values(about).some((value) => value !== undefined)) return about
  throw new WrongUsage(
    'error: name the notes with --note ID, --day, --city, --company or --tag, or all of them with --all',
  )
}

const writeNotes = (out: string, { base64, notes, leftOut }: ExportedNotes): void => {
  writeWhole(out, Buffer.from(base64, 'base64'))
  print(`${out}: ${notes} ${notes === 1 ? 'note' : 'notes'}`)
  if (leftOut > 0)
    print(`${leftOut} attached files were left out: gone, or pictures of which there is no copy without their place`)
}

export const exportMarkdown = async (options: ExportNotesOptions): Promise<void> => {
  const notes = selectionOf(options)
  const zip = /\.zip$/i.test(options.out)
  const file = await withNotebook(options.data, (call) =>
    call('export.markdown', { notes, language: options.lang, zip }),
  )
  if (file.mediaType === 'application/zip' && /\.(?:md|markdown)$/i.test(options.out)) {
    throw new ValiseError(
      'bad-input',
      `${file.notes === 1 ? 'A note with attached files does' : `${file.notes} notes do`} not go into one Markdown file: name a file that ends in .zip. Nothing was written.`,
    )
  }
  writeNotes(options.out, file)
}

export const exportJson = async (options: Omit<ExportNotesOptions, 'lang'>): Promise<void> => {
  const notes = selectionOf(options)
  writeNotes(options.out, await withNotebook(options.data, (call) => call('export.json', { notes, language: 'en' })))
}

export const exportPdf = async (options: ExportPdfOptions): Promise<void> => {
  const notes = selectionOf(options)
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.pdf', { notes, language: options.lang, paper })
  })
  write(options.out, file)
}

/** The mission report; of all notes where none are named. */
export const exportReport = async (options: ExportPdfOptions): Promise<void> => {
  const isNamed = [options.note, options.day, options.city, options.company, options.tag].some(
    (name) => name !== undefined,
  )
  const notes = isNamed ? selectionOf(options) : 'all'
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.report', { notes, language: options.lang, paper })
  })
  write(options.out, file)
}

export const exportBriefing = async (briefing: string, options: ExportBriefingOptions): Promise<void> => {
  const file = await withCore(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.briefing', { briefing, language: options.lang, paper })
  })
  write(options.out, file)
}

/** The delegate's own card and the numbers to try first, as a sheet to cut out. */
export const exportWalletCard = async (options: WalletCardOptions): Promise<void> => {
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.walletCard', { language: options.lang, paper })
  })
  write(options.out, file)
}

/** One day of the agenda, with addresses for a driver and the numbers to call first. */
export const exportDaySheet = async (options: DaySheetOptions): Promise<void> => {
  const file = await withNotebook(options.data, async (call) => {
    const paper = options.paper ?? (await call('app.state', {})).preferences.paper
    return call('export.daySheet', { date: options.date, language: options.lang, paper })
  })
  write(options.out, file)
}

export const exportFollowUps = async (options: ExportFollowUpsOptions): Promise<void> => {
  const format = /\.(ics|csv)$/i.exec(options.out)?.[1]?.toLowerCase()
  if (format !== 'ics' && format !== 'csv') throw new WrongUsage('error: the file must end in .ics or .csv')
  const file = await withCore(options.data, (call) =>
    call('followUps.export', { format, language: options.lang, done: options.done ?? false }),
  )
  writeWhole(options.out, Buffer.from(file.base64, 'base64'))
  print(`${options.out}: ${file.count} ${file.count === 1 ? 'follow-up' : 'follow-ups'}`)
}
