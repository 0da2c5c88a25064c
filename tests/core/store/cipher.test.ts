import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { giveKey, isPlainDatabase } from '../../../core/store/cipher.ts'
import type { Migration } from '../../../core/store/migrate.ts'
import { openStore, type StoreOptions } from '../../../core/store/open.ts'
import { steppingClock, temporaryFolder } from '../../support/core.ts'
import { refusalOf } from '../support/call.ts'

const first: Migration = { version: 1, sql: `CREATE TABLE word (text TEXT NOT NULL) STRICT` }
const second: Migration = { version: 2, sql: 'ALTER TABLE word ADD COLUMN length INTEGER' }

const optionsFor = (folder: string, key: Uint8Array | null): StoreOptions => ({
  path: join(folder, 'words.db'),
  migrations: [first],
  indexes: [],
  log: () => {},
  key,
  backups: { directory: join(folder, 'backups'), now: steppingClock() },
})

test('an encrypted store shows nothing in any of its files, and migrates with an encrypted backup', () => {
  const folder = temporaryFolder()
  const key = randomBytes(32)
  const store = openStore(optionsFor(folder, key))
  store.write((write) => write.run(`INSERT INTO word VALUES ('planted')`))
  const shown = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => readFileSync(path).includes('planted') || isPlainDatabase(path))
  // While it is open, the word is in the write-ahead log.
  expect(readdirSync(folder)).toContain('words.db-wal')
  expect(shown()).toEqual([])
  store.close()

  const migrated = openStore({ ...optionsFor(folder, key), migrations: [first, second] })
  expect(migrated.read.get('SELECT text FROM word')).toEqual({ text: 'planted' })
  expect(migrated.schema()).toBe(2)
  const [backup = ''] = readdirSync(join(folder, 'backups'))
  expect(backup).toMatch(/before-schema-2\.db$/)
  expect(shown()).toEqual([])
  migrated.close()
  const copy = new Database(join(folder, 'backups', backup), { readonly: true })
  giveKey(copy, key)
  expect(copy.prepare('SELECT text FROM word').pluck().all()).toEqual(['planted'])
  copy.close()
})

test('an encrypted store is refused with another key and without one, and stays as it is', () => {
  const folder = temporaryFolder()
  openStore(optionsFor(folder, randomBytes(32))).close()
  const before = readFileSync(join(folder, 'words.db'))
  for (const key of [randomBytes(32), null])
    expect(refusalOf(() => openStore(optionsFor(folder, key))).code).toBe('store-damaged')
  expect(readFileSync(join(folder, 'words.db')).equals(before)).toBe(true)
})
