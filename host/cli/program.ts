import { Command, InvalidArgumentError, Option } from 'commander'
import { CalendarDate } from '../../shared/model/primitives.ts'
import { usualDataDir, version } from '../paths.ts'
import type {
  AddNoteOptions,
  AgendaExportOptions,
  AgendaImportOptions,
  AgendaListOptions,
  BuildOptions,
  CheckOptions,
  DaySheetOptions,
  ExportBriefingOptions,
  ExportFollowUpsOptions,
  ExportNotesOptions,
  ExportPdfOptions,
  LeaveOptions,
  PreviewOptions,
  SearchOptions,
  ServeOptions,
  WalletCardOptions,
  WithData,
  WithJson,
} from './options.ts'

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    }
    return number
  }

/** An empty name is a script's unset variable, not the folder it was started in. */
const folder = (text: string): string => {
  if (text === '') throw new InvalidArgumentError('It must name a folder.')
  return text
}

const day = (text: string): string => {
  if (!CalendarDate.safeParse(text).success) throw new InvalidArgumentError('It must be a day such as 2026-11-29.')
  return text
}

const collect = (value: string, all: readonly string[] | undefined): string[] => [...(all ?? []), value]

const withData = (command: Command): Command =>
  command.option('--data <dir>', 'the data folder', folder, usualDataDir())

const withJson = (command: Command): Command => withData(command).option('--json', 'print the result as JSON')

const withServing = (command: Command): Command =>
  command
    .option('--port <n>', 'the port; any free one when left out', wholeNumber(0, 65_535), 0)
    .option('--no-open', 'do not open a browser')

const language = (what: string): Option => new Option('--lang <language>', what).choices(['en', 'fr']).default('en')

const addNotes = (valise: Command): void => {
  const notes = valise.command('notes').description('the notes of the notebook')
  withJson(notes.command('add'))
    .description('add a note and print its identifier')
    .requiredOption('--title <title>', 'its title')
    .option('--file <file>', 'a Markdown file, or - for standard input')
    .action(async (options: AddNoteOptions) => (await import('./commands/notes.ts')).add(options))
  withJson(notes.command('list'))
    .description('list the notes, last changed first')
    .action(async (options: WithJson) => (await import('./commands/notes.ts')).list(options))
  withJson(notes.command('show'))
    .description('print a note')
    .argument('<id>')
    .action(async (id: string, options: WithJson) => (await import('./commands/notes.ts')).showNote(id, options))
}

const paper = (): Option =>
  new Option('--paper <paper>', 'as in the preferences when left out').choices(['letter', 'a4'])
const withDays = (command: Command): Command =>
  command.option('--from <date>', 'the first day', day).option('--to <date>', 'the last day', day)

const addAgenda = (valise: Command): void => {
  const agenda = valise.command('agenda').description('the meetings of the notebook')
  withJson(agenda.command('import'))
    .description('bring in a calendar file (.ics)')
    .argument('<file>', 'the file, or - for standard input')
    .option('--preview', 'say what would change, and change nothing')
    .action(async (file: string, options: AgendaImportOptions) =>
      (await import('./commands/agenda.ts')).importAgenda(file, options),
    )
  withDays(withData(agenda.command('export')))
    .description('write meetings as a calendar file (.ics)')
    .requiredOption('--out <file>', 'the file to write')
    .action(async (options: AgendaExportOptions) => (await import('./commands/agenda.ts')).exportAgenda(options))
  withDays(withJson(agenda.command('list')))
    .description('list the meetings in order of time')
    .action(async (options: AgendaListOptions) => (await import('./commands/agenda.ts')).listAgenda(options))
}

const FACTS = ['day', 'city', 'company', 'tag']

/** Which notes: all, some by their identifiers, or those that are all of what is named. */
const withSelection = (command: Command): Command =>
  withData(command)
    .addOption(new Option('--all', 'every note that is not in the trash').conflicts(['note', ...FACTS]))
    .addOption(new Option('--note <id>', 'one note; may be repeated').argParser(collect).conflicts(FACTS))
    .option('--day <date>', 'the notes begun on this day', day)
    .option('--city <id>', 'the notes about a city: its id, or the words that were written')
    .option('--company <name>', 'the notes about a company')
    .option('--tag <tag>', 'the notes with a tag')

const addExport = (valise: Command): void => {
  const exporting = valise.command('export').description('take notes and briefings out')
  withSelection(exporting.command('pdf'))
    .description('write notes as a PDF')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(paper())
    .addOption(language('the language of the labels'))
    .action(async (options: ExportPdfOptions) => (await import('./commands/export.ts')).exportPdf(options))
  addFollowUps(exporting)
  withSelection(exporting.command('report'))
    .description('write the mission report as a PDF, of all notes unless some are named')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(paper())
    .addOption(language('the language of the report'))
    .action(async (options: ExportPdfOptions) => (await import('./commands/export.ts')).exportReport(options))
  withSelection(exporting.command('markdown'))
    .description('write notes as Markdown: one as a file, several as a .zip with a file for each')
    .requiredOption('--out <file>', 'the file to write; one that ends in .zip is always a .zip')
    .addOption(language('the language of what has no title'))
    .action(async (options: ExportNotesOptions) => (await import('./commands/export.ts')).exportMarkdown(options))
  withSelection(exporting.command('json'))
    .description('write notes as JSON, with --all everything the notebook holds (docs/notes-format.md)')
    .requiredOption('--out <file>', 'the file to write')
    .action(async (options: Omit<ExportNotesOptions, 'lang'>) =>
      (await import('./commands/export.ts')).exportJson(options),
    )
  withData(exporting.command('briefing'))
    .description('write a briefing with its sources as a PDF')
    .argument('<id>')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(new Option('--paper <paper>', 'as in the preferences when left out').choices(['letter', 'a4']))
    .addOption(language('the language of the briefing'))
    .action(async (id: string, options: ExportBriefingOptions) =>
      (await import('./commands/export.ts')).exportBriefing(id, options),
    )
  withData(exporting.command('day-sheet'))
    .description('write one day of the agenda as a PDF')
    .requiredOption('--date <date>', 'the day', day)
    .requiredOption('--out <file>', 'the file to write')
    .addOption(paper())
    .addOption(language('the language of the sheet, beside that of the ground'))
    .action(async (options: DaySheetOptions) => (await import('./commands/export.ts')).exportDaySheet(options))
  withData(exporting.command('wallet-card'))
    .description('write your own card and the emergency numbers as a sheet to cut out')
    .requiredOption('--out <file>', 'the PDF to write')
    .addOption(paper())
    .addOption(language('the language of the card, beside that of the ground'))
    .action(async (options: WalletCardOptions) => (await import('./commands/export.ts')).exportWalletCard(options))
}

const withReview = (command: Command): Command =>
  command
    .option('--on <date>', 'list what is past its review date on this day', day)
    .option('--json', 'print the result as JSON')

const addFollowUps = (exporting: Command): void => {
  withData(exporting.command('follow-ups'))
    .description('write the open follow-ups as tasks (.ics) or as a table (.csv)')
    .requiredOption('--out <file>', 'the file to write; its ending says which')
    .option('--done', 'those that are done instead')
    .addOption(language('the language of the labels'))
    .action(async (options: ExportFollowUpsOptions) => (await import('./commands/export.ts')).exportFollowUps(options))
}

const addLock = (valise: Command): void => {
  const lock = valise.command('lock').description('encrypt the notebook, or not any more')
  withJson(lock.command('status'))
    .description('say whether the notebook is encrypted and locked')
    .action(async (options: WithJson) => (await import('./commands/lock.ts')).status(options))
  withData(lock.command('on'))
    .description('encrypt the notebook and print its recovery code')
    .action(async (options: WithData) => (await import('./commands/lock.ts')).turnOn(options))
  withData(lock.command('off'))
    .description('write the notebook unencrypted again')
    .action(async (options: WithData) => (await import('./commands/lock.ts')).turnOff(options))
  const border = valise.command('border').description('leave without the notebook, and bring it back')
  withData(border.command('leave'))
    .description('pack the encrypted notebook into a file and take it off this computer')
    .requiredOption('--out <file>', 'the file to write')
    .action(async (options: LeaveOptions) => (await import('./commands/lock.ts')).leave(options))
  withData(border.command('return'))
    .description('bring a packed notebook back')
    .argument('<file>', 'the packed notebook')
    .action(async (file: string, options: WithData) => (await import('./commands/lock.ts')).bringBack(file, options))
  withData(valise.command('erase'))
    .description('remove everything you wrote; the library stays')
    .option('--typed <word>', 'ERASE, to confirm')
    .action(async (options: WithData & { typed?: string }) => (await import('./commands/lock.ts')).erase(options))
}

const addBundle = (valise: Command): void => {
  const bundle = valise.command('bundle').description('make and check bundles')
  withReview(bundle.command('build'))
    .description('compile a content folder into a bundle')
    .argument('<dir>', 'the content folder')
    .requiredOption('-o, --out <file>', 'the bundle to write')
    .option('--strict', 'let a warning fail too')
    .action(async (dir: string, options: BuildOptions) => (await import('./commands/bundle.ts')).build(dir, options))
  withReview(bundle.command('check'))
    .description('validate a bundle')
    .argument('<file>')
    .action(async (file: string, options: CheckOptions) => (await import('./commands/bundle.ts')).check(file, options))
  withServing(bundle.command('preview'))
    .description('open the reader on a content folder, and follow what changes in it')
    .argument('<dir>', 'the content folder')
    .option('--against <file>', 'the bundle the draft follows, to show what it changes')
    .action(async (dir: string, options: PreviewOptions) =>
      (await import('./commands/preview.ts')).preview(dir, options),
    )
  bundle
    .command('schema')
    .description('print the bundle format as a JSON Schema')
    .action(async () => (await import('./commands/bundle.ts')).schema())
}

/** Every command with its options. What a command does is loaded only when it is asked for. */
export const createProgram = (): Command => {
  // Subcommands inherit these settings, so they come first.
  const valise = new Command('valise')
    .description('The offline briefing case for delegates of a trade mission.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(valise --help lists the commands)')

  withServing(withData(valise.command('serve')))
    .description('serve the app as a page for a browser on this computer')
    .action(async (options: ServeOptions) => (await import('./commands/serve.ts')).serve(options))
  withJson(valise.command('sync'))
    .description('apply a bundle to the library')
    .argument('<file>', 'the bundle')
    .action(async (file: string, options: WithJson) => (await import('./commands/sync.ts')).sync(file, options))
  addNotes(valise)
  addAgenda(valise)
  withJson(valise.command('search'))
    .description('search library and notebook')
    .argument('<words...>')
    .option('--limit <n>', 'most hits', wholeNumber(1, 200), 20)
    .addOption(language('the language of the library'))
    .action(async (words: string[], options: SearchOptions) =>
      (await import('./commands/search.ts')).search(words, options),
    )
  addExport(valise)
  addLock(valise)
  addBundle(valise)
  withJson(valise.command('doctor'))
    .description('versions, paths, integrity of both stores, edition, counts')
    .action(async (options: WithJson) => (await import('./commands/doctor.ts')).doctor(options))
  return valise
}
