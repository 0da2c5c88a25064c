import { readFileSync, rmSync } from 'node:fs'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { replaceFile } from '../store/write-file.ts'

/** So many mistakes cost nothing: fingers slip. */
const FREE = 3
/** The longest wait, in seconds. */
const LONGEST = 300

/** Seconds to wait after so many wrong secrets in a row: 1, 2, 4 … up to five minutes. */
export const waitAfter = (failures: number): number => (failures < FREE ? 0 : Math.min(2 ** (failures - FREE), LONGEST))

/** Counts wrong secrets in a file, so that the wait outlives the process. */
export interface Tries {
  /** Seconds until another may be tried; 0 when at once. */
  wait(): number
  /** Counts a try before it is made: ending the process in its middle gains nothing. */
  record(): void
  /** The try was good. */
  clear(): void
}

export const createTries = (path: string, now: () => number): Tries => {
  const read = (): { failures: number; last: number } => {
    try {
      const { failures, last } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
      return typeof failures === 'number' && typeof last === 'number' ? { failures, last } : { failures: 0, last: 0 }
    } catch {
      return { failures: 0, last: 0 }
    }
  }
  return {
    wait: () => {
      const { failures, last } = read()
      const delay = waitAfter(failures)
      // A clock that was set back must not turn seconds into years.
      return Math.max(0, Math.ceil(Math.min(delay, delay - (now() - last) / 1_000)))
    },
    record: () => {
      const { failures } = read()
      inDataFolder(() => replaceFile(path, JSON.stringify({ failures: failures + 1, last: now() })))
    },
    clear: () => inDataFolder(() => rmSync(path, { force: true })),
  }
}
