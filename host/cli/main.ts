import { CommanderError } from 'commander'
import { EXIT, explain, WrongUsage } from './exit.ts'
import { guardOutput } from './output.ts'
import { createProgram } from './program.ts'

/**
 * Runs the command line. Results go to standard output; an error goes to standard error and sets
 * the exit code: 1 when something failed, 2 when the command was used wrongly.
 * @param argv as in `process.argv`
 */
export const main = async (argv: readonly string[]): Promise<void> => {
  guardOutput()
  try {
    await createProgram().parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already printed what is wrong, or the help that was asked for.
      process.exitCode = error.exitCode === 0 ? 0 : EXIT.wrongUsage
    } else if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = EXIT.wrongUsage
    } else {
      process.stderr.write(`${explain(error)}\n`)
      process.exitCode = EXIT.failed
    }
  }
}
