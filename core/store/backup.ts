import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'

const prove = (path: string): void => {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const finding = String(copy.pragma('integrity_check(1)', { simple: true }))
    if (finding !== 'ok')
      throw new ValiseError('store-damaged', `The backup is not sound: ${finding}.`, { path, finding })
  } finally {
    copy.close()
  }
}

/**
 * Writes a copy of an open database, opens the copy and checks it, and only then gives it its
 * name. `VACUUM INTO` sees one moment of the database, whatever is written meanwhile.
 * @param now milliseconds since 1970, for the file's name
 * @returns the path of the copy
 */
export const backUp = (database: Database.Database, directory: string, label: string, now: number): string => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const path = join(directory, `${basename(database.name, '.db')}-${stamp}-${label}.db`)
  const unproved = `${path}.unproved`
  rmSync(unproved, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(unproved)
    prove(unproved)
    renameSync(unproved, path)
  } catch (error) {
    rmSync(unproved, { force: true })
    throw error
  }
  return path
}

/** The backups with a label, oldest first. Their names sort by time. */
export const listBackups = (directory: string, label: string): string[] => {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(`-${label}.db`))
      .sort()
      .map((name) => join(directory, name))
  } catch {
    return []
  }
}

/** Removes all but the newest `keep` backups with a label. */
export const pruneBackups = (directory: string, label: string, keep: number): void => {
  for (const path of listBackups(directory, label).slice(0, -keep)) rmSync(path, { force: true })
}
