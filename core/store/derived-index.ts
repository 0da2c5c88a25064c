import type Database from 'better-sqlite3'
import { isDamage } from './sqlite-errors.ts'

const rebuild = (database: Database.Database, name: string): void => {
  database.exec(`INSERT INTO "${name}" ("${name}") VALUES ('rebuild')`)
}

/**
 * Takes a full-text table out of the schema without touching its pages, which may be beyond
 * reading, and makes it again under the same name. The old pages stay behind unused; the next copy
 * of the file is without them.
 */
const replace = (database: Database.Database, name: string): void => {
  const own = `name = $name OR name IN ($name || '_data', $name || '_idx', $name || '_docsize', $name || '_config')`
  const sql = database
    .prepare<{ name: string }, string>('SELECT sql FROM sqlite_schema WHERE name = $name')
    .pluck()
    .get({ name })
  if (sql === undefined) throw new Error(`there is no index ${name}`)
  // The schema table is closed to writers in any other mode.
  database.unsafeMode(true)
  try {
    database.pragma('writable_schema = ON')
    database.prepare(`DELETE FROM sqlite_schema WHERE ${own}`).run({ name })
    database.pragma('writable_schema = RESET')
  } finally {
    database.unsafeMode(false)
  }
  database.exec(sql)
  rebuild(database, name)
}

/** Makes a full-text index anew from the table it was made from, in one transaction. */
export const remakeIndex = (database: Database.Database, name: string): void => {
  try {
    database.transaction(rebuild).immediate(database, name)
  } catch (error) {
    if (!isDamage(error)) throw error
    database.transaction(replace).immediate(database, name)
  }
}
