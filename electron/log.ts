/** Writes a line for the maintainer to standard error when `VALISE_LOG` is set. Never what the delegate wrote. */
export const log = (line: string): void => {
  if (process.env.VALISE_LOG) process.stderr.write(`${line}\n`)
}
