import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'
import { giveKey } from './cipher.ts'
import { createHandle, type ReadHandle } from './handles.ts'
import { schemaVersion } from './migrate.ts'
import { checkTables } from './soundness.ts'
import { inDataFolder } from './sqlite-errors.ts'
import { bringFolderToDisk } from './write-file.ts'

const UNPROVED = '.unproved'

/**
 * Opens a copy, reads all of it, and lets `work` ask it. Error: `store-damaged`.
 * @param key `null` for a copy that is not encrypted
 */
export const readCopy = <Result>(path: string, key: Uint8Array | null, work: (read: ReadHandle) => Result): Result => {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    giveKey(copy, key)
    const finding = checkTables(copy, 'full')
    if (finding !== 'ok')
      throw new ValiseError('store-damaged', `The copy is not sound: ${finding}.`, { path, finding })
    return work(createHandle(copy))
  } finally {
    copy.close()
  }
}

/** Opens a copy, reads all of it and compares its schema with what it must be. Error: `store-damaged`. */
export const proveCopy = (path: string, key: Uint8Array | null, schema: number): void =>
  readCopy(path, key, (read) => {
    const found = read.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (found === schema) return
    const finding = `schema ${found} in place of ${schema}`
    throw new ValiseError('store-damaged', `The copy is not sound: ${finding}.`, { path, finding })
  })

/**
 * Writes a copy of an open database, opens the copy and checks it, and only then gives it its
 * name. `VACUUM INTO` sees one moment of the database, whatever is written meanwhile. The copy has
 * the key of the database.
 * @param key the database's key; `null` where it is not encrypted
 * @param now milliseconds since 1970, for the file's name
 * @returns the path of the copy
 */
export const backUp = (
  database: Database.Database,
  key: Uint8Array | null,
  directory: string,
  label: string,
  now: number,
): string => {
  inDataFolder(() => mkdirSync(directory, { recursive: true, mode: 0o700 }))
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const path = join(directory, `${basename(database.name, '.db')}-${stamp}-${label}.db`)
  const unproved = `${path}${UNPROVED}`
  rmSync(unproved, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(unproved)
    proveCopy(unproved, key, schemaVersion(database))
    renameSync(unproved, path)
    bringFolderToDisk(directory)
  } catch (error) {
    rmSync(unproved, { force: true })
    throw error
  }
  return path
}

const namesIn = (directory: string, ending: string): string[] => {
  try {
    return readdirSync(directory).filter((name) => name.endsWith(ending))
  } catch {
    return []
  }
}

/** The names of the backups with a label, oldest first: they begin with their time. */
export const listBackups = (directory: string, label: string): string[] => namesIn(directory, `-${label}.db`).sort()

/** Removes all but the newest `keep` backups with a label, and what a crash left half-written. */
export const pruneBackups = (directory: string, label: string, keep: number): void => {
  const old = listBackups(directory, label).slice(0, -keep)
  for (const name of [...old, ...namesIn(directory, UNPROVED)]) rmSync(join(directory, name), { force: true })
}
