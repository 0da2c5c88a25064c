import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LOG_FILE } from '../shared/model/log-file.ts'

/** A file that grows beyond this makes room for a new one; the one before is kept. Bytes. */
const LARGEST = 512 * 1024

/** Where the log of a data folder lies, and where the part before it. */
export const logFiles = (dataDir: string): { readonly current: string; readonly before: string } => ({
  current: join(dataDir, LOG_FILE),
  before: join(dataDir, `${LOG_FILE}.before`),
})

/**
 * Writes lines to the log of a data folder, each with its instant. A log that cannot be written is no
 * reason to fail: what the maintainer misses is worth less than what the delegate is doing.
 */
export const createLogFile = (dataDir: string, now: () => number, largest = LARGEST): ((line: string) => void) => {
  const { current, before } = logFiles(dataDir)
  return (line) => {
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      const size = statSync(current, { throwIfNoEntry: false })?.size ?? 0
      if (size > largest) renameSync(current, before)
      appendFileSync(current, `${new Date(now()).toISOString()} ${line}\n`, { mode: 0o600 })
    } catch {
      // See above.
    }
  }
}
