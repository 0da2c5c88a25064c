import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Migration } from '../../../core/store/migrate.ts'
import { openStore, type Store } from '../../../core/store/open.ts'
import { temporaryFolder, testCore } from '../../support/core.ts'
import { refusalOf } from '../support/call.ts'
import { testLibrary, testNotebook } from '../support/stores.ts'

const words: readonly Migration[] = [
  { version: 1, sql: 'CREATE TABLE word (seq INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT' },
]

const testStore = (path = join(temporaryFolder(), 'words.db')): Store => {
  const store = openStore({ path, migrations: words, indexes: [], log: () => {} })
  onTestFinished(() => store.close())
  return store
}

const add = (store: Store, ...texts: string[]): void =>
  store.write((write) => {
    for (const text of texts) write.run('INSERT INTO word (text) VALUES ($text)', { text })
  })

const textsIn = (store: Store): string[] =>
  store.read.all<{ text: string }>('SELECT text FROM word ORDER BY seq').map(({ text }) => text)

const pragma = (store: Store, name: string): unknown =>
  Object.values(store.read.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]

describe('an open store', () => {
  test.each([
    ['notebook', () => testNotebook().store],
    ['library', () => testLibrary().store],
  ])('has the pragmas that keep a %s', (_, open) => {
    const store = open()
    expect(pragma(store, 'journal_mode')).toBe('wal')
    expect(pragma(store, 'synchronous')).toBe(2)
    expect(pragma(store, 'fullfsync')).toBe(1)
    expect(pragma(store, 'page_size')).toBe(8192)
    expect(pragma(store, 'foreign_keys')).toBe(1)
    expect(pragma(store, 'trusted_schema')).toBe(0)
    expect(pragma(store, 'journal_size_limit')).toBe(16 * 1024 * 1024)
  })

  test('keeps all of a write or nothing', () => {
    const store = testStore()
    add(store, 'kept')
    expect(() =>
      store.write((write) => {
        write.run(`INSERT INTO word (text) VALUES ('first')`)
        write.run(`DELETE FROM word WHERE text = 'kept'`)
        throw new Error('half-way')
      }),
    ).toThrow('half-way')
    expect(textsIn(store)).toEqual(['kept'])
    // A statement that fails takes the ones before it along.
    expect(() => add(store, 'second', 'kept')).toThrow(/UNIQUE/)
    expect(textsIn(store)).toEqual(['kept'])
  })

  test('refuses work that would outlive its transaction', () => {
    const store = testStore()
    expect(() =>
      store.write(async (write) => {
        write.run(`INSERT INTO word (text) VALUES ('late')`)
      }),
    ).toThrow(/promise/)
    expect(textsIn(store)).toEqual([])
  })

  test('binds what it is given and never reads it as SQL', () => {
    const store = testStore()
    const hostile = `'); DROP TABLE word; --`
    add(store, hostile)
    expect(store.read.get('SELECT text FROM word WHERE text = $text', { text: hostile })).toEqual({ text: hostile })
  })

  test('forgets the oldest statements and goes on', () => {
    const store = testStore()
    for (let index = 0; index < 450; index += 1)
      expect(store.read.get(`SELECT ${index} AS number`)).toEqual({ number: index })
    add(store, 'after')
    expect(textsIn(store)).toEqual(['after'])
  })

  test('knows its schema, size and soundness', () => {
    const store = testStore()
    expect(store.schema()).toBe(1)
    expect(store.integrity()).toBe('ok')
    add(store, 'one')
    // What was just written still waits in the write-ahead log.
    expect(store.bytes()).toBeGreaterThan(statSync(store.path).size)
  })
})

describe('a data folder that cannot be written', () => {
  test('a file stands in its place', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'something of the user')
    for (const dataDir of [file, join(file, 'below')]) {
      const refusal = refusalOf(() => testCore({ dataDir }))
      expect(refusal.code).toBe('data-unwritable')
      expect(refusal.message).toMatch(/cannot be written \(E\w+\); what was saved before is kept/)
    }
    expect(readFileSync(file, 'utf8')).toBe('something of the user')
  })

  test.runIf(process.platform === 'linux')('its permissions forbid it', () => {
    const dataDir = temporaryFolder()
    chmodSync(dataDir, 0o555)
    const script = `
      import { createCore } from ${JSON.stringify(new URL('../../../core/index.ts', import.meta.url).href)}
      try {
        createCore({ version: '0', dataDir: ${JSON.stringify(dataDir)}, shippedBundle: '', templatesDir: '', fontsDir: '',
          host: 'test', now: Date.now, newId: () => '', log: () => {} })
        console.log('opened')
      } catch (error) {
        console.log(error.code + ': ' + error.message)
      }`
    // Root may write anywhere, so the attempt is made by nobody.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', ...user })
    expect(said).toMatch(/^data-unwritable: The data folder cannot be written/)
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false)
  })
})
