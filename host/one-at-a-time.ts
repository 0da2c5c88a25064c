import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** How often a process that waits looks again, in milliseconds. */
const LOOK_AGAIN = 100

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** A process that ended without letting go holds nothing. */
const isHeld = (file: string): boolean => {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    // It lives and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  }
}

/**
 * Does some work while no other process does it. Whoever had to wait finds it done, so the work
 * looks first whether there is still something to do.
 * @param file exists while somebody works
 */
export const oneAtATime = async (file: string, work: () => void | Promise<void>): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) await pause(LOOK_AGAIN)
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}
