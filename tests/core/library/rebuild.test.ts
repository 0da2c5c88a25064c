import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listChanges, readEdition } from '../../../core/library/library.ts'
import { currentEdition } from '../../../core/library/queries.ts'
import { temporaryFolder, testCore, testPorts } from '../../support/core.ts'
import { bundleText, smallContent, term } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { dump, testLibrary } from '../support/stores.ts'

const edition = (number: number): string =>
  bundleText(smallContent({ edition: number, terms: [term('cfdi', { term: `CFDI ${number}` })] }))

const shipped = (text: string): string => {
  const path = join(temporaryFolder(), 'mission.valise')
  writeFileSync(path, text)
  return path
}

const numberIn = (ports: ReturnType<typeof testPorts>): number | undefined => {
  const library = testLibrary(ports)
  const number = currentEdition(library.store.read)?.number
  library.store.close()
  return number
}

describe('a fresh data folder', () => {
  test('takes the bundle that ships with the app', async () => {
    const call = callerOf(testCore({ shippedBundle: shipped(edition(3)) }))
    expect((await call('app.state', {})).edition).toBe(3)
    expect((await call('library.briefings', {})).length).toBe(2)
  })

  test('has no library where none ships, and says so', async () => {
    const call = callerOf(testCore())
    expect((await call('app.state', {})).edition).toBeNull()
    expect(await call('library.briefings', {})).toEqual([])
    expect(await call('library.places', {})).toEqual({ places: [], sources: [] })
    await expect(call('library.edition', {})).rejects.toMatchObject({ code: 'no-library' })
    await expect(call('library.briefing', { id: 'safety' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('has no library where the one that ships is refused, and logs why', async () => {
    const logged: string[] = []
    const core = testCore({ shippedBundle: shipped(edition(3).slice(0, 5_000)), log: (line) => logged.push(line) })
    expect((await callerOf(core)('app.state', {})).edition).toBeNull()
    expect(logged).toEqual([expect.stringMatching(/^bundle passed over: The bundle ends in the middle/)])
    const invalid = shipped(edition(3).replace('"CFDI 3"', '7'))
    const again = testCore({ shippedBundle: invalid, log: (line) => logged.push(line) })
    expect((await callerOf(again)('app.state', {})).edition).toBeNull()
    expect(logged[1]).toMatch(/^bundle passed over: The bundle is not valid/)
  })
})

describe('an update of the app', () => {
  test.each([
    ['newer', 4, 4],
    ['older', 2, 3],
    ['of the same edition', 3, 3],
  ])('whose bundle is %s', (_, brought, expected) => {
    const ports = testPorts({ shippedBundle: shipped(edition(3)) })
    expect(numberIn(ports)).toBe(3)
    expect(numberIn({ ...ports, shippedBundle: shipped(edition(brought)) })).toBe(expected)
  })

  test('does not take back what a sync brought', () => {
    const ports = testPorts({ shippedBundle: shipped(edition(3)) })
    const library = testLibrary(ports)
    library.sync(edition(5))
    library.store.close()
    expect(numberIn(ports)).toBe(5)
  })

  test('for another mission leaves this one in its folder', () => {
    const ports = testPorts({ shippedBundle: shipped(edition(3)) })
    expect(numberIn(ports)).toBe(3)
    const { mission } = smallContent()
    const other = bundleText(smallContent({ edition: 9, mission: { ...mission, id: 'canada-chile-2027' } }))
    expect(numberIn({ ...ports, shippedBundle: shipped(other) })).toBe(3)
  })
})

describe('a library that was lost', () => {
  const losses: readonly (readonly [string, (path: string) => void])[] = [
    ['deleted', (path) => rmSync(path)],
    ['emptied', (path) => truncateSync(path)],
    ['spoilt', (path) => writeFileSync(path, 'nothing of use '.repeat(2_000))],
  ]

  test.each(losses)('(%s) is made again, with what its last edition changed', (_, lose) => {
    const ports = testPorts({ shippedBundle: shipped(edition(1)) })
    const library = testLibrary(ports)
    library.sync(edition(2))
    library.sync(edition(3))
    const { item, passage } = dump(library.store.read)
    const changes = listChanges(library.store.read)
    expect(changes).toHaveLength(1)
    library.store.close()
    const path = join(ports.dataDir, 'library.db')
    lose(path)

    const again = testLibrary(ports)
    const remade = dump(again.store.read)
    expect(remade.item).toEqual(item)
    expect(remade.passage?.length).toBe(passage?.length)
    expect(listChanges(again.store.read)).toEqual(changes)
    expect(readEdition(again.store.read).edition).toBe(3)
    expect(readdirSync(join(ports.dataDir, 'editions')).sort()).toEqual([
      'edition-0000002.valise',
      'edition-0000003.valise',
    ])
  })

  test('takes the edition before where the kept one is spoilt, and the shipped one where both are', () => {
    const ports = testPorts({ shippedBundle: shipped(edition(1)) })
    const library = testLibrary(ports)
    library.sync(edition(2))
    library.sync(edition(3))
    library.store.close()
    const spoil = (number: number): void => {
      truncateSync(join(ports.dataDir, 'editions', `edition-000000${number}.valise`), 100)
      rmSync(join(ports.dataDir, 'library.db'))
    }
    spoil(3)
    expect(numberIn(ports)).toBe(2)
    spoil(2)
    expect(numberIn(ports)).toBe(1)
  })

  test('takes the shipped one where that is newer than what was kept', () => {
    const ports = testPorts({ shippedBundle: shipped(edition(1)) })
    expect(numberIn(ports)).toBe(1)
    rmSync(join(ports.dataDir, 'library.db'))
    expect(numberIn({ ...ports, shippedBundle: shipped(edition(7)) })).toBe(7)
  })

  test('never touches the notebook', async () => {
    const ports = testPorts({ shippedBundle: shipped(edition(1)) })
    const core = testCore(ports)
    const note = await callerOf(core)('notes.create', { title: 'Kept', body: 'text' })
    core.close()
    writeFileSync(join(ports.dataDir, 'library.db'), 'spoilt '.repeat(3_000))
    const again = callerOf(testCore(ports))
    expect(await again('notes.get', { id: note.id })).toEqual(note)
    expect(existsSync(join(ports.dataDir, 'library.db.set-aside'))).toBe(true)
  })
})
