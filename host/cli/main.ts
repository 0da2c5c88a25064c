import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ValiseError } from '../../shared/contract/errors.ts'
import { usualDataDir, version } from '../paths.ts'
import * as commands from './commands.ts'

/** Exit codes: something failed; the command was used wrongly. */
const FAILED = 1
const WRONG_USAGE = 2

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    }
    return number
  }

const collect = (value: string, all: readonly string[] | undefined): string[] => [...(all ?? []), value]

const program = (): Command => {
  const valise = new Command('valise')
    .description('The offline briefing case for delegates of a trade mission.')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(valise --help lists the commands)')
  const withData = (command: Command): Command => command.option('--data <dir>', 'the data folder', usualDataDir())
  const withJson = (command: Command): Command => command.option('--json', 'print the result as JSON')

  withData(valise.command('serve'))
    .description('serve the app as a page for a browser on this computer')
    .option('--port <n>', 'the port; any free one when left out', wholeNumber(0, 65_535), 0)
    .option('--no-open', 'do not open a browser')
    .action(commands.serve)

  withJson(withData(valise.command('sync')))
    .description('apply a bundle to the library')
    .argument('<file>', 'the bundle')
    .action(commands.sync)

  const notes = valise.command('notes').description('the notes of the notebook')
  withJson(withData(notes.command('add')))
    .description('add a note')
    .requiredOption('--title <title>', 'its title')
    .option('--file <file>', 'a Markdown file, or - for standard input')
    .action(commands.addNote)
  withJson(withData(notes.command('list')))
    .description('list the notes, last changed first')
    .action(commands.listNotes)
  withJson(withData(notes.command('show')))
    .description('print a note')
    .argument('<id>')
    .action(commands.showNote)

  withJson(withData(valise.command('search')))
    .description('search library and notebook')
    .argument('<words...>')
    .option('--limit <n>', 'most hits', wholeNumber(1, 200), 20)
    .addOption(new Option('--lang <language>', 'the language of the library').choices(['en', 'fr']).default('en'))
    .action(commands.search)

  const exporting = valise.command('export').description('take notes out')
  withData(exporting.command('pdf'))
    .description('write notes as a PDF')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(new Option('--all', 'every note that is not in the trash').conflicts('note'))
    .option('--note <id>', 'one note; may be repeated', collect)
    .addOption(new Option('--paper <paper>').choices(['letter', 'a4']))
    .addOption(new Option('--lang <language>', 'the language of the labels').choices(['en', 'fr']).default('en'))
    .action(commands.exportPdf)

  const bundle = valise.command('bundle').description('make and check bundles')
  bundle
    .command('build')
    .description('compile a content folder into a bundle')
    .argument('<dir>', 'the content folder')
    .requiredOption('-o, --out <file>', 'the bundle to write')
    .action(commands.buildBundleFile)
  bundle.command('check').description('validate a bundle').argument('<file>').action(commands.checkBundleFile)
  bundle.command('schema').description('print the bundle format as a JSON Schema').action(commands.printSchema)

  withJson(withData(valise.command('doctor')))
    .description('versions, paths, integrity of both stores, edition, counts')
    .action(commands.doctor)
  return valise
}

/**
 * Runs the command line. Results go to standard output; an error goes to standard error and sets
 * the exit code: 1 when something failed, 2 when the command was used wrongly.
 * @param argv as in `process.argv`
 */
export const main = async (argv: readonly string[]): Promise<void> => {
  try {
    await program().parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already printed what is wrong, or the help that was asked for.
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
    } else if (error instanceof commands.WrongUsage) {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = WRONG_USAGE
    } else if (error instanceof ValiseError) {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = FAILED
    } else throw error
  }
}
