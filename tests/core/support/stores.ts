import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { type Library, openLibrary } from '../../../core/library/index.ts'
import { type Notebook, openNotebook } from '../../../core/notebook/index.ts'
import type { Ports } from '../../../core/ports.ts'
import type { ReadHandle } from '../../../core/store/handles.ts'
import { testPorts } from '../../support/core.ts'

/** A library that closes with the test. */
export const testLibrary = (ports: Ports = testPorts()): Library => {
  const library = openLibrary(ports)
  onTestFinished(() => library.store.close())
  return library
}

/** A notebook that closes with the test. */
export const testNotebook = (ports: Ports = testPorts()): Notebook => {
  const notebook = openNotebook(ports)
  onTestFinished(() => notebook.store.close())
  return notebook
}

const tablesOf = (read: ReadHandle): string[] =>
  read
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name`,
    )
    .map(({ name }) => name)

/** Every row of every table, index tables included. */
export const dump = (read: ReadHandle): Record<string, unknown[]> =>
  Object.fromEntries(tablesOf(read).map((name) => [name, read.all(`SELECT * FROM "${name}"`)]))

/** One word for everything a store holds. */
export const fingerprint = (read: ReadHandle): string =>
  createHash('sha256')
    .update(JSON.stringify(dump(read)))
    .digest('hex')

/** Rows written by this connection since it was opened. */
export const rowsWritten = (read: ReadHandle): number =>
  read.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0

/** Whether a full-text index agrees with the table it was made from; throws where it does not. */
export const proveIndex = (path: string, index: string): void => {
  const database = new Database(path)
  try {
    database.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
  } finally {
    database.close()
  }
}
