import { createLogFile } from '../core/worker-handle.ts'

let keepLine: (line: string) => void = () => {}

/** From now on what the shell itself has to say stands in the log of the data folder too. */
export const keepLogIn = (dataDir: string): void => {
  keepLine = createLogFile(dataDir, Date.now)
}

/** Writes a line to standard error when `VALISE_LOG` is set. */
export const logToTerminal = (line: string): void => {
  if (process.env.VALISE_LOG) process.stderr.write(`${line}\n`)
}

/** Writes a line for the maintainer. Never what the delegate wrote. */
export const log = (line: string): void => {
  keepLine(line)
  logToTerminal(line)
}
