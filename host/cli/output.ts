import { EXIT } from './exit.ts'

// Everything a terminal could take for a command; line ends and tabs stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Prints a result. A text that came from a file cannot steer the terminal; a file or a pipe gets every byte. */
export const print = (text: string): void => {
  process.stdout.write(`${process.stdout.isTTY ? text.replace(CONTROL, '�') : text}\n`)
}

/** Prints a result: as JSON when asked for, else as a person reads it. */
export const show = <Result>(options: { json?: true }, result: Result, inWords: (result: Result) => string): void =>
  print(options.json ? JSON.stringify(result, null, 2) : inWords(result))

/**
 * Lets a reader that has heard enough (`valise notes list | head`) go in peace; output that cannot
 * be written for any other reason is a failure.
 */
export const guardOutput = (): void => {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`The result could not be written: ${error.message}\n`)
    process.exitCode = EXIT.failed
  })
}
