import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'
import { isBusy, nameStoreError } from './sqlite-errors.ts'

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

/**
 * Takes a data folder for one process. The lock is an open SQLite transaction on a file of its
 * own: the operating system lets go of it when the process dies, however it dies, so it is never
 * left behind. Who holds it stands in a file beside it, for the message only.
 * @returns the way to let go
 */
export const lockDataFolder = (dataDir: string, host: string, now: number): (() => void) => {
  const holderPath = join(dataDir, 'in-use.json')
  let database: Database.Database | undefined
  try {
    database = new Database(join(dataDir, 'in-use.db'), { timeout: 0 })
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (!isBusy(error)) throw nameStoreError(error)
    const holder = readHolder(holderPath)
    const who = holder ? `by the ${holder.host}, process ${holder.pid}, since ${holder.since}` : 'by another process'
    throw new ValiseError(
      'data-in-use',
      `The data folder ${dataDir} is in use ${who}. Nothing was changed. Close it, or name another folder with --data.`,
      holder ? { dataDir, host: holder.host, pid: holder.pid, since: holder.since } : { dataDir },
      { cause: error },
    )
  }
  writeFileSync(
    holderPath,
    JSON.stringify({ host, pid: process.pid, since: new Date(now).toISOString() } satisfies Holder),
  )
  const held = database
  return () => {
    rmSync(holderPath, { force: true })
    held.close()
  }
}
