import type Database from 'better-sqlite3'
import { ValiseError } from '../../shared/contract/errors.ts'

/**
 * One step of a store's schema. A frozen page: once released it is never edited, and it uses
 * nothing of the code around it, so that it does in ten years what it did on its first day.
 */
export interface Migration {
  /** The schema version this step leads to; steps count up from 1 without a gap. */
  readonly version: number
  readonly sql: string
}

export const schemaVersion = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }))

/** Refuses a store made by a newer Valise before anything is touched. */
export const refuseNewer = (database: Database.Database, migrations: readonly Migration[], path: string): void => {
  const found = schemaVersion(database)
  const known = migrations.length
  if (found <= known) return
  throw new ValiseError(
    'store-newer',
    `${path} was written by a newer Valise (schema ${found}); this one knows schema ${known}. Nothing was changed: start the newer Valise.`,
    { path, found, known },
  )
}

/**
 * Brings a store to the newest schema, forward only: each step in one transaction together with
 * its version, so that a step is done whole or not at all.
 * @param beforeFirst called once before the first step on a store that already holds something
 */
export const migrate = (
  database: Database.Database,
  migrations: readonly Migration[],
  beforeFirst: (from: number) => void,
): void => {
  const from = schemaVersion(database)
  const steps = migrations.slice(from)
  if (from > 0 && steps.length > 0) beforeFirst(from)
  for (const { version, sql } of steps) {
    database.transaction(() => {
      database.exec(sql)
      database.pragma(`user_version = ${version}`)
    })()
  }
}
