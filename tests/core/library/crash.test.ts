import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { currentEdition } from '../../../core/library/queries.ts'
import { temporaryFolder, testPorts } from '../../support/core.ts'
import { bundleText, place, smallContent } from '../support/bundle.ts'
import { refusalOf } from '../support/call.ts'
import { runChild } from '../support/child.ts'
import { fingerprint, proveIndex, testLibrary } from '../support/stores.ts'

const places = (edition: number, count: number): string =>
  bundleText(
    smallContent({
      edition,
      places: [
        place('embassy'),
        ...Array.from({ length: count }, (_, index) => place(`place-${index}`, { localName: `Lugar ${edition}` })),
      ],
    }),
  )

const editionsIn = (dataDir: string): string[] => readdirSync(join(dataDir, 'editions')).sort()

describe('a sync that fails half-way leaves everything as it was', () => {
  test('when the last statement fails', () => {
    const ports = testPorts()
    const library = testLibrary(ports)
    library.sync(places(1, 50))
    const other = new Database(join(ports.dataDir, 'library.db'))
    other.exec(`CREATE TRIGGER stumble BEFORE INSERT ON edition BEGIN SELECT RAISE(ABORT, 'stumbled'); END`)
    const before = fingerprint(library.store.read)
    expect(() => library.sync(places(2, 60))).toThrow('stumbled')
    expect(fingerprint(library.store.read)).toBe(before)
    // Nor is an edition kept from which the library would be made anew one day.
    expect(editionsIn(ports.dataDir)).toEqual(['edition-0000001.valise'])
    other.exec('DROP TRIGGER stumble')
    other.close()
    expect(library.sync(places(2, 60))).toMatchObject({ edition: 2, added: 10, changed: 50 })
  })

  test('when the disk is full', () => {
    const ports = testPorts()
    const library = testLibrary(ports)
    library.sync(places(1, 50))
    const { read } = library.store
    const before = fingerprint(read)
    const pages = read.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0
    read.get(`PRAGMA max_page_count = ${pages + 4}`)
    const refusal = refusalOf(() => library.sync(places(2, 3_000)))
    expect(refusal.code).toBe('disk-full')
    expect(refusal.message).toMatch(/disk is full, so nothing was written and what was saved before is kept/)
    expect(fingerprint(read)).toBe(before)
    expect(editionsIn(ports.dataDir)).toEqual(['edition-0000001.valise'])
  })

  test('when the process is killed before the commit', async () => {
    const dataDir = temporaryFolder()
    testLibrary(testPorts({ dataDir })).sync(places(1, 50))
    const before = fingerprint(testLibrary(testPorts({ dataDir })).store.read)
    const child = runChild(`
      const { openLibrary } = await import(core + 'library/index.ts')
      const { syncLibrary } = await import(core + 'library/sync.ts')
      const { readBundle } = await import(core + 'bundle/read.ts')
      const { writeSync } = await import('node:fs')
      const { store } = openLibrary(ports(${JSON.stringify(dataDir)}))
      store.write(() => {
        const report = syncLibrary(store, readBundle(${JSON.stringify(places(2, 400))}), Date.now())
        writeSync(1, JSON.stringify(report) + '\\n')
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      })
    `)
    expect(JSON.parse(await child.line())).toMatchObject({ edition: 2, added: 350, changed: 50 })
    await child.kill()
    const library = testLibrary(testPorts({ dataDir }))
    expect(fingerprint(library.store.read)).toBe(before)
    expect(library.sync(places(2, 400))).toMatchObject({ edition: 2, added: 350, changed: 50 })
  })

  test('or whole, whenever the process is killed', async () => {
    const dataDir = temporaryFolder()
    testLibrary(testPorts({ dataDir })).sync(places(1, 200))
    const [first, second] = [places(1, 200), places(2, 300)].map((text) => JSON.parse(text).content.places.length)
    for (const delay of [5, 40, 90, 160]) {
      const child = runChild(`
        const { openLibrary } = await import(core + 'library/index.ts')
        const library = openLibrary(ports(${JSON.stringify(dataDir)}))
        console.log('syncing')
        setTimeout(() => library.sync(${JSON.stringify(places(2, 300))}), 20)
      `)
      await child.line()
      await wait(delay)
      await child.kill()
      const library = testLibrary(testPorts({ dataDir }))
      const edition = currentEdition(library.store.read)?.number
      const count = library.store.read.get<{ count: number }>(
        `SELECT count(*) AS count FROM item WHERE kind = 'places'`,
      )
      expect([
        [1, first],
        [2, second],
      ]).toContainEqual([edition, count?.count])
      library.store.close()
      proveIndex(join(dataDir, 'library.db'), 'passage_index')
    }
  })
})
