import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Migration } from '../../../core/store/migrate.ts'
import { notebookMigrations } from '../../../core/store/migrations/notebook.ts'
import { openStore, type Store } from '../../../core/store/open.ts'
import { steppingClock, temporaryFolder, testPorts } from '../../support/core.ts'
import { refusalOf } from '../support/call.ts'
import { proveIndex, testLibrary, testNotebook } from '../support/stores.ts'

const first: Migration = {
  version: 1,
  sql: `CREATE TABLE word (text TEXT NOT NULL) STRICT; INSERT INTO word VALUES ('one'), ('two')`,
}
const second: Migration = {
  version: 2,
  sql: 'ALTER TABLE word ADD COLUMN length INTEGER; UPDATE word SET length = length(text)',
}
const failing: Migration = {
  version: 3,
  sql: `INSERT INTO word VALUES ('three', 5); CREATE TABLE other (x); INSERT INTO nowhere VALUES (1)`,
}

const open = (folder: string, migrations: readonly Migration[], now = steppingClock()): Store => {
  const store = openStore({
    path: join(folder, 'words.db'),
    migrations,
    indexes: [],
    log: () => {},
    backups: { directory: join(folder, 'backups'), now },
  })
  onTestFinished(() => store.close())
  return store
}

const wordsOf = (store: Store): unknown[] => store.read.all('SELECT * FROM word')
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

describe('bringing a store to the newest schema', () => {
  test('an empty one takes every step and needs no backup', () => {
    const folder = temporaryFolder()
    const store = open(folder, [first, second])
    expect(store.schema()).toBe(2)
    expect(wordsOf(store)).toEqual([
      { text: 'one', length: 3 },
      { text: 'two', length: 3 },
    ])
    expect(filesIn(join(folder, 'backups'))).toEqual([])
  })

  test('the version before takes the step, with a proved backup of what it was', () => {
    const folder = temporaryFolder()
    open(folder, [first]).close()
    const store = open(folder, [first, second])
    expect(store.schema()).toBe(2)
    expect(wordsOf(store)).toEqual([
      { text: 'one', length: 3 },
      { text: 'two', length: 3 },
    ])
    expect(filesIn(join(folder, 'backups'))).toEqual(['words-2026-02-15T15-00-01-000Z-before-schema-2.db'])
    const [backup = ''] = filesIn(join(folder, 'backups'))
    const copy = new Database(join(folder, 'backups', backup), { readonly: true })
    onTestFinished(() => {
      copy.close()
    })
    expect(copy.pragma('user_version', { simple: true })).toBe(1)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.prepare('SELECT * FROM word').all()).toEqual([{ text: 'one' }, { text: 'two' }])
  })

  test('a step that fails leaves the version and the content before it', () => {
    const folder = temporaryFolder()
    open(folder, [first]).close()
    expect(() => open(folder, [first, second, failing])).toThrow(/nowhere/)
    const store = open(folder, [first, second])
    // The step before the failing one was done whole.
    expect(store.schema()).toBe(2)
    expect(wordsOf(store)).toHaveLength(2)
    expect(store.read.get(`SELECT 1 FROM sqlite_schema WHERE name = 'other'`)).toBeUndefined()
  })

  test('a step that fails at every start does not fill the disk with backups', () => {
    const folder = temporaryFolder()
    const now = steppingClock()
    open(folder, [first, second], now).close()
    for (let start = 0; start < 5; start += 1) expect(() => open(folder, [first, second, failing], now)).toThrow()
    expect(filesIn(join(folder, 'backups'))).toHaveLength(2)
  })

  test('a backup that cannot be made stops the migration', () => {
    const folder = temporaryFolder()
    open(folder, [first]).close()
    copyFileSync(join(folder, 'words.db'), join(folder, 'backups'))
    expect(refusalOf(() => open(folder, [first, second])).code).toBe('data-unwritable')
    expect(open(folder, [first]).schema()).toBe(1)
  })
})

describe('a store of a newer Valise', () => {
  test('is refused with both versions named and stays as it is, byte for byte', () => {
    const folder = temporaryFolder()
    open(folder, [first, second]).close()
    const path = join(folder, 'words.db')
    const before = readFileSync(path)
    const refusal = refusalOf(() => open(folder, [first]))
    expect(refusal.code).toBe('store-newer')
    expect(refusal.message).toBe(
      `${path} was written by a newer Valise (schema 2); this one knows schema 1. Nothing was changed: start the newer Valise.`,
    )
    expect(refusal.details).toEqual({ path, found: 2, known: 1 })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('stays as it is even where its last writes are still in the log of a killed process', () => {
    const folder = temporaryFolder()
    const running = open(folder, [first, second])
    running.write((write) => write.run(`INSERT INTO word VALUES ('last', 4)`))
    // What a kill leaves: the file and its log, copied while both are open.
    const killed = temporaryFolder()
    for (const name of ['words.db', 'words.db-wal']) copyFileSync(join(folder, name), join(killed, name))
    const files = (): Buffer[] => ['words.db', 'words.db-wal'].map((name) => readFileSync(join(killed, name)))
    const before = files()
    expect(refusalOf(() => open(killed, [first])).code).toBe('store-newer')
    expect(files()).toEqual(before)
    expect(wordsOf(open(killed, [first, second]))).toContainEqual({ text: 'last', length: 4 })
  })

  test('is set aside where it is a library, which can be made again', () => {
    const ports = testPorts()
    testLibrary(ports).store.close()
    const path = join(ports.dataDir, 'library.db')
    const database = new Database(path)
    database.pragma('user_version = 99')
    database.close()
    expect(testLibrary(ports).store.schema()).toBe(1)
    expect(existsSync(`${path}.set-aside`)).toBe(true)
  })
})

describe('the notebook', () => {
  test.each(notebookMigrations.map(({ version }, index) => [version, index + 1]))(
    'counts step %i',
    (version, place) => {
      expect(version).toBe(place)
    },
  )

  test('of schema 1 opens with everything in it', () => {
    const ports = testPorts()
    const path = join(ports.dataDir, 'notebook.db')
    copyFileSync(fileURLToPath(new URL('../../fixtures/notebook-schema-1.db', import.meta.url)), path)
    const notebook = testNotebook(ports)
    expect(notebook.store.schema()).toBe(notebookMigrations.length)
    expect(notebook.delegate()).toEqual({ name: 'Léa', company: 'Nord' })
    expect(notebook.notes.get('note-edited')).toEqual({
      id: 'note-edited',
      title: 'Réunion à Monterrey',
      body: '- [ ] Send the *price list*\n- [x] Call Ana 🇲🇽\r\n',
      company: '',
      city: '',
      tags: [],
      pinned: false,
      version: 7,
      createdAt: '2026-02-15T15:00:00.000Z',
      updatedAt: '2026-02-15T15:00:05.000Z',
      trashedAt: null,
    })
    const list = (trashed: boolean): string[] =>
      notebook.notes.list({ offset: 0, limit: 10, trashed }).notes.map(({ id }) => id)
    expect(list(false)).toEqual(['note-edited', 'note-plain'])
    expect(list(true)).toEqual(['note-trashed'])
    proveIndex(path, 'note_index')
    expect(filesIn(notebook.backups)).toHaveLength(notebookMigrations.length > 1 ? 1 : 0)
  })
})
