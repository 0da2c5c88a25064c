import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openCore } from './core.ts'
import { createProse } from './prose.ts'

/** A notebook far larger than any delegate writes. */
export const MANY = 100_000

const FIRST_DAY = Date.parse('2026-02-15T12:00:00Z')

/** How an application writes to a file that must survive a power cut. */
export const durable = (path: string): Database.Database => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  return database
}

/**
 * Makes a data folder with so many notes of about 2 KB, or answers with the one that was made
 * before. The schema is the core's; the rows are written past it, because 100,000 saves that each
 * wait for the disk would take minutes.
 * @returns the path of the notebook
 */
export const fillNotebook = (dataDir: string, notes: number, seed: number): string => {
  const path = join(dataDir, 'notebook.db')
  if (existsSync(path)) return path
  mkdirSync(dataDir, { recursive: true })
  openCore(dataDir).close()
  const database = new Database(path)
  database.pragma('synchronous = OFF')
  // Row by row, the triggers that keep the index would take four times as long as one rebuild.
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  const prose = createProse(seed)
  const insert = database.prepare(
    'INSERT INTO note (id, title, body, version, created_at, updated_at) VALUES ($id, $title, $body, 1, $at, $at)',
  )
  database.transaction(() => {
    for (let index = 0; index < notes; index += 1) {
      const title = prose.sentence().slice(0, 60)
      insert.run({ id: noteId(index), title, body: prose.note(2_000), at: FIRST_DAY + index * 60_000 })
    }
    database.exec("INSERT INTO note_index (note_index) VALUES ('rebuild')")
    for (const { sql } of triggers) database.exec(sql)
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return path
}

export const noteId = (index: number): string => `note-${String(index).padStart(8, '0')}`
