import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'
import { describeError } from '../describe-error.ts'
import { backUp, pruneBackups } from './backup.ts'
import { giveKey } from './cipher.ts'
import { remakeIndex } from './derived-index.ts'
import { createHandle, type ReadHandle, type WriteHandle } from './handles.ts'
import { type Migration, migrate, refuseNewer, schemaVersion } from './migrate.ts'
import { checkEverything, checkTables } from './soundness.ts'
import { isDamage, nameStoreError } from './sqlite-errors.ts'

export interface StoreOptions {
  readonly path: string
  readonly migrations: readonly Migration[]
  /** The full-text indexes: derived from the tables, so a damaged one is made again and never refused. */
  readonly indexes: readonly string[]
  readonly log: (line: string) => void
  /** The key of an encrypted file. It is read only while the file is opened and while a copy is proved. */
  readonly key?: Uint8Array | null
  /** Where a proved copy goes before a schema changes; without it no copy is made. */
  readonly backups?: { readonly directory: string; readonly now: () => number }
}

/** An open SQLite file. A commit returns after it is on disk. */
export interface Store {
  readonly path: string
  readonly read: ReadHandle
  /**
   * Runs `work` in one immediate transaction: all of it is kept or nothing. `work` is synchronous;
   * whatever it throws rolls back and comes out again, named by the contract where it can be. Where
   * a full-text index proves damaged it is made anew and `work` runs once more.
   */
  write<Result>(work: (handle: WriteHandle) => Result): Result
  /** Runs a search, with the same remedy for a damaged index. */
  search<Result>(work: (handle: ReadHandle) => Result): Result
  /** `ok`, or what SQLite found wrong. Reads the whole file. */
  integrity(): string
  /** The schema version of the file. */
  schema(): number
  /** Bytes of the database file and of what waits in its write-ahead log. */
  bytes(): number
  /** Writes a proved copy into a folder and answers with its path. `now` names it. */
  backUp(directory: string, label: string, now: number): string
  close(): void
}

/** Copies kept of the store before one and the same change of schema. */
const KEEP_BEFORE_SCHEMA = 2

const configure = (database: Database.Database): void => {
  // An 8 KB page holds a full-text table of 100,000 notes in two thirds of the space (measured).
  database.pragma('page_size = 8192')
  database.pragma('journal_mode = WAL')
  // After a large write the log shrinks back to this many bytes.
  database.pragma('journal_size_limit = 16777216')
  database.pragma('synchronous = FULL')
  // macOS answers fsync before the disk has the data unless asked for this.
  database.pragma('fullfsync = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('temp_store = MEMORY')
}

const damaged = (path: string, finding: string): ValiseError =>
  new ValiseError(
    'store-damaged',
    `${path} is damaged (${finding}). Nothing was changed. Keep a copy of the file and bring back a backup from the folder beside it.`,
    { path, finding },
  )

const named = (path: string, error: unknown): unknown =>
  isDamage(error) ? damaged(path, error instanceof Error ? error.message : '') : nameStoreError(error)

const withDatabase = <Result>(
  path: string,
  key: Uint8Array | null,
  options: Database.Options,
  work: (database: Database.Database) => Result,
): Result => {
  const database = new Database(path, options)
  try {
    giveKey(database, key)
    return work(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Looks at a store without a right to change it, so that a refused one stays as it is byte for byte. */
const examine = (path: string, key: Uint8Array | null, migrations: readonly Migration[]): void =>
  withDatabase(path, key, { readonly: true, fileMustExist: true }, (database) => {
    const finding = checkTables(database, 'quick')
    if (finding !== 'ok') throw damaged(path, finding)
    refuseNewer(database, migrations, path)
    database.close()
  })

/**
 * Opens a SQLite file, checks it, and brings its schema up to date.
 * Errors: `store-newer`, `store-damaged`, `data-unwritable`, `disk-full`.
 */
export const openStore = ({ path, migrations, indexes, log, key = null, backups }: StoreOptions): Store => {
  let database: Database.Database
  try {
    if (existsSync(path)) examine(path, key, migrations)
    database = withDatabase(path, key, {}, (opened) => {
      configure(opened)
      migrate(opened, migrations, (from) => {
        if (!backups) return
        const label = `before-schema-${from + 1}`
        backUp(opened, key, backups.directory, label, backups.now())
        pruneBackups(backups.directory, label, KEEP_BEFORE_SCHEMA)
      })
      return opened
    })
  } catch (error) {
    throw named(path, error)
  }

  const handle = createHandle(database)
  /** Does `work`; where a damaged index stopped it, mends the index and does it again. */
  const mending = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      if (!isDamage(error) || checkTables(database, 'quick') !== 'ok') throw named(path, error)
      log(`index made anew: ${describeError(error)}`)
    }
    try {
      for (const name of indexes) remakeIndex(database, name)
      return work()
    } catch (error) {
      throw named(path, error)
    }
  }

  return {
    path,
    read: handle,
    write: (work) => mending(() => database.transaction(() => work(handle)).immediate()),
    search: (work) => mending(() => work(handle)),
    integrity: () => checkEverything(database),
    schema: () => schemaVersion(database),
    bytes: () => statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0),
    backUp: (directory, label, now) => mending(() => backUp(database, key, directory, label, now)),
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
