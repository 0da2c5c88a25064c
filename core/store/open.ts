import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'
import { backUp } from './backup.ts'
import { createHandle, type ReadHandle, type WriteHandle } from './handles.ts'
import { type Migration, migrate, refuseNewer, schemaVersion } from './migrate.ts'
import { isDamage, nameStoreError } from './sqlite-errors.ts'

export interface StoreOptions {
  readonly path: string
  readonly migrations: readonly Migration[]
  /**
   * `full`: a commit returns after it is on disk (`synchronous=FULL`). `normal`: a power cut may
   * lose the last commits but never the file's soundness; for what can be made again.
   */
  readonly durability: 'full' | 'normal'
  /** Where a proved copy goes before a schema changes; without it no copy is made. */
  readonly backups?: { readonly directory: string; readonly now: () => number }
}

/** An open SQLite file. */
export interface Store {
  readonly path: string
  readonly read: ReadHandle
  /**
   * Runs `work` in one immediate transaction: all of it is kept or nothing. `work` is synchronous;
   * whatever it throws rolls back and comes out again, named by the contract where it can be.
   */
  write<Result>(work: (handle: WriteHandle) => Result): Result
  /** `ok`, or what SQLite found wrong. Reads the whole file. */
  integrity(): string
  /** The schema version of the file. */
  schema(): number
  /** Bytes of the database file. */
  bytes(): number
  /** Writes a proved copy into a folder and answers with its path. `now` names it. */
  backUp(directory: string, label: string, now: number): string
  close(): void
}

const configure = (database: Database.Database, durability: StoreOptions['durability']): void => {
  // An 8 KB page holds a full-text table of 100,000 notes in two thirds of the space (measured).
  database.pragma('page_size = 8192')
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${durability}`)
  // macOS answers fsync before the disk has the data unless asked for this.
  database.pragma('fullfsync = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('temp_store = MEMORY')
}

const quickCheck = (database: Database.Database): string => {
  try {
    return String(database.pragma('quick_check(1)', { simple: true }))
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : 'not a database'
    throw error
  }
}

const damaged = (path: string, finding: string): ValiseError =>
  new ValiseError(
    'store-damaged',
    `${path} is damaged (${finding}). Nothing was changed. Keep a copy of the file and bring back a backup from the folder beside it.`,
    { path, finding },
  )

/**
 * Opens a SQLite file, checks it, and brings its schema up to date.
 * Errors: `store-newer`, `store-damaged`, `data-unwritable`, `disk-full`.
 */
export const openStore = ({ path, migrations, durability, backups }: StoreOptions): Store => {
  const isNew = !existsSync(path)
  let database: Database.Database
  try {
    database = new Database(path)
  } catch (error) {
    throw nameStoreError(error)
  }
  try {
    if (!isNew) {
      const finding = quickCheck(database)
      if (finding !== 'ok') throw damaged(path, finding)
      refuseNewer(database, migrations, path)
    }
    configure(database, durability)
    migrate(database, migrations, (from) => {
      if (backups) backUp(database, backups.directory, `before-schema-${from + 1}`, backups.now())
    })
  } catch (error) {
    database.close()
    throw isDamage(error) ? damaged(path, error instanceof Error ? error.message : '') : nameStoreError(error)
  }

  const handle = createHandle(database)
  return {
    path,
    read: handle,
    write: (work) => {
      try {
        return database.transaction(() => work(handle)).immediate()
      } catch (error) {
        throw nameStoreError(error)
      }
    },
    integrity: () => String(database.pragma('integrity_check(1)', { simple: true })),
    schema: () => schemaVersion(database),
    bytes: () => statSync(path).size,
    backUp: (directory, label, now) => backUp(database, directory, label, now),
    close: () => {
      database.close()
    },
  }
}

/** The version of SQLite in use. */
export const sqliteVersion = (): string => {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}
