import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'
import { isBusy, isDamage, nameStoreError } from './sqlite-errors.ts'

/** Who holds a data folder. */
interface Holder {
  readonly host: string
  readonly pid: number
  /** Instant. */
  readonly since: string
}

const readHolder = (path: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null) return null
    const { host, pid, since } = value as Partial<Record<keyof Holder, unknown>>
    return typeof host === 'string' && typeof pid === 'number' && typeof since === 'string'
      ? { host, pid, since }
      : null
  } catch {
    return null
  }
}

/** Who holds a folder only makes a sentence more helpful; the lock holds, and is let go of, without it. */
const nameHolder = (path: string, holder: Holder | null): void => {
  try {
    if (holder) writeFileSync(path, JSON.stringify(holder))
    else rmSync(path, { force: true })
  } catch {
    // The sentence is less helpful then.
  }
}

const hold = (path: string): Database.Database => {
  const database = new Database(path, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The file holds nothing, so a spoilt one is emptied. It is never deleted: two could then hold two files of its name. */
const holdEvenIfSpoilt = (path: string): Database.Database => {
  try {
    return hold(path)
  } catch (error) {
    if (!isDamage(error)) throw error
    truncateSync(path)
    return hold(path)
  }
}

const inUse = (dataDir: string, holder: Holder | null, cause: unknown): ValiseError => {
  const who = holder ? `by the ${holder.host}, process ${holder.pid}, since ${holder.since}` : 'by another process'
  return new ValiseError(
    'data-in-use',
    `The data folder ${dataDir} is in use ${who}. Nothing was changed. Close it, or name another folder with --data.`,
    { dataDir, ...holder },
    { cause },
  )
}

/**
 * Takes a data folder for one process. The lock is an open SQLite transaction on a file of its
 * own: the operating system lets go of it when the process dies, however it dies, so it is never
 * left behind. Who holds it stands in a file beside it, for the message only.
 * @returns the way to let go
 */
export const lockDataFolder = (dataDir: string, host: string, now: number): (() => void) => {
  const holderPath = join(dataDir, 'in-use.json')
  let held: Database.Database
  try {
    held = holdEvenIfSpoilt(join(dataDir, 'in-use.db'))
  } catch (error) {
    throw isBusy(error) ? inUse(dataDir, readHolder(holderPath), error) : nameStoreError(error)
  }
  nameHolder(holderPath, { host, pid: process.pid, since: new Date(now).toISOString() })
  return () => {
    nameHolder(holderPath, null)
    held.close()
  }
}
