import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../core/notebook/index.ts'
import { createSearch } from '../../../core/search/search.ts'
import { notebookMigrations } from '../../../core/store/migrations/notebook.ts'
import { testPorts } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { refusalOf } from '../support/call.ts'
import { dump, proveIndex, testLibrary, testNotebook } from '../support/stores.ts'

const PAGE = 8192

/** A closed notebook of some pages; its folder and file. */
const filledNotebook = (): { dataDir: string; path: string } => {
  const { dataDir } = testPorts()
  const notebook = testNotebook(testPorts({ dataDir }))
  for (let index = 0; index < 200; index += 1)
    notebook.notes.create({ title: `Note ${index}`, body: `paragraph ${index} `.repeat(40) })
  notebook.store.close()
  return { dataDir, path: join(dataDir, 'notebook.db') }
}

/** The first page of a table or index in a closed file. */
const rootPageOf = (path: string, name: string): number => {
  const database = new Database(path, { readonly: true })
  try {
    return Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name))
  } finally {
    database.close()
  }
}

const overwritePage = (path: string, page: number): void => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (page - 1) * PAGE)
  closeSync(file)
}

/** Ways to spoil a closed store of which `table` is the largest. */
const damages = (table: string): readonly (readonly [string, (path: string) => void])[] => [
  ['that is no database', (path) => writeFileSync(path, 'Dear diary, this is not a database at all. '.repeat(300))],
  ['cut in half', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2 / PAGE) * PAGE)],
  ['with a spoilt table', (path) => overwritePage(path, rootPageOf(path, table))],
  ['with a spoilt schema', (path) => overwritePage(path, 1)],
]

describe('a damaged notebook', () => {
  test.each(damages('note'))('%s is refused, says what to do, and stays as it is', (_, damage) => {
    const { dataDir, path } = filledNotebook()
    damage(path)
    const before = readFileSync(path)
    const refusal = refusalOf(() => testNotebook(testPorts({ dataDir })))
    expect(refusal.code).toBe('store-damaged')
    expect(refusal.message).toContain(path)
    expect(refusal.message).toMatch(/Nothing was changed.*bring back a backup/)
    expect(refusal.details).toMatchObject({ path })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('an empty file is a new notebook: a crash may leave one', () => {
    const { dataDir } = testPorts()
    writeFileSync(join(dataDir, 'notebook.db'), '')
    expect(testNotebook(testPorts({ dataDir })).store.schema()).toBe(notebookMigrations.length)
  })
})

describe('a damaged search index of the notebook', () => {
  /** Spoils what the index holds while its tables stay readable. */
  const spoilContent = (path: string): void => {
    const database = new Database(path)
    database.unsafeMode(true)
    database.exec(`UPDATE note_index_data SET block = x'a5a5a5a5a5a5a5a5' WHERE id > 1`)
    database.close()
  }
  /** Spoils the pages of the index. */
  const spoilPages = (path: string): void => overwritePage(path, rootPageOf(path, 'note_index_data'))

  const acts: readonly (readonly [string, (notebook: Notebook) => unknown])[] = [
    ['a note is written', (notebook) => notebook.notes.create({ title: 'New', body: 'fresh words' })],
    [
      'a note is changed',
      (notebook) => notebook.notes.update({ id: 'note-000001', version: 1, title: 'Note 0', body: 'fresh words' }),
    ],
    ['a note is thrown away', (notebook) => notebook.notes.trash('note-000001')],
    [
      'somebody searches',
      (notebook) =>
        createSearch(testLibrary().store, () => notebook.store).query({
          words: 'paragraph',
          language: 'en',
          order: 'rank',
          limit: 5,
        }).hits.length === 5 || expect.unreachable('the notes were not found'),
    ],
    ['a backup is made', (notebook) => notebook.backUpDaily()],
  ]

  const cases = [['content', spoilContent] as const, ['pages', spoilPages] as const].flatMap(([what, spoil]) =>
    acts.map(([when, act]) => ({ what, spoil, when, act })),
  )

  test.each(cases)('($what) is made anew when $when, and nothing is lost', ({ spoil, when, act }) => {
    const { dataDir, path } = filledNotebook()
    spoil(path)
    const logged: string[] = []
    const notebook = testNotebook(testPorts({ dataDir, newId: () => 'note-added', log: (line) => logged.push(line) }))
    // Notes open and are listed: they need no index.
    expect(notebook.notes.list({ offset: 0, limit: 500, trashed: false }).total).toBe(200)
    act(notebook)
    const search = createSearch(testLibrary().store, () => notebook.store)
    const find = (words: string): number => search.query({ words, language: 'en', order: 'rank', limit: 10 }).total
    expect(find('paragraph')).toBe(200 - (/changed|thrown/.test(when) ? 1 : 0))
    expect(find('fresh')).toBe(/written|changed/.test(when) ? 1 : 0)
    expect(logged[0]).toMatch(/^index made anew/)
    notebook.store.close()
    proveIndex(path, 'note_index')
    // The next copy leaves the old pages behind, so that everything is sound again.
    const again = testNotebook(testPorts({ dataDir }))
    const copy = new Database(again.store.backUp(again.backups, 'test', Date.now()))
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
  })
})

describe('a damaged library', () => {
  test.each(damages('item'))('%s is set aside and made again from the kept edition', (_, damage) => {
    const ports = testPorts()
    const library = testLibrary(ports)
    library.sync(bundleText(smallContent()))
    const items = dump(library.store.read).item
    library.store.close()
    const path = join(ports.dataDir, 'library.db')
    damage(path)
    const spoilt = readFileSync(path)

    const again = testLibrary(ports)
    expect(dump(again.store.read).item).toEqual(items)
    expect(readFileSync(`${path}.set-aside`).equals(spoilt)).toBe(true)
    again.store.close()
    proveIndex(path, 'passage_index')
  })
})
