import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openCore } from './core.ts'
import { createProse } from './prose.ts'

/** Most notes a transaction writes while a notebook is filled. */
const BATCH = 5_000
const FIRST_DAY = Date.parse('2026-02-15T12:00:00Z')

/** How an application writes to a file that must survive a power cut. */
export const durable = (path: string): Database.Database => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  return database
}

/**
 * Makes a data folder with so many notes of about 2 KB. The schema is the core's; the rows are
 * written past it, because 100,000 saves that each wait for the disk would take minutes.
 */
export const fillNotebook = (dataDir: string, notes: number, seed: number): string => {
  openCore(dataDir).close()
  const path = join(dataDir, 'notebook.db')
  const database = new Database(path)
  database.pragma('synchronous = OFF')
  const prose = createProse(seed)
  const insert = database.prepare(
    'INSERT INTO note (id, title, body, version, created_at, updated_at) VALUES ($id, $title, $body, 1, $at, $at)',
  )
  const insertBatch = database.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      const title = prose.sentence().slice(0, 60)
      insert.run({ id: noteId(index), title, body: prose.note(2_000), at: FIRST_DAY + index * 60_000 })
    }
  })
  for (let from = 0; from < notes; from += BATCH) insertBatch(from, Math.min(notes, from + BATCH))
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return path
}

export const noteId = (index: number): string => `note-${String(index).padStart(8, '0')}`
