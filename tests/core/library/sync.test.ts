import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBriefings, listChanges, readBriefing, readEdition } from '../../../core/library/library.ts'
import { itemsOfKind } from '../../../core/library/queries.ts'
import type { BundleContent } from '../../../shared/model/bundle.ts'
import { itemKinds } from '../../../shared/model/bundle.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { both, briefing, bundleText, place, smallContent, source, term } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { shippedBundle } from '../support/content.ts'
import { dump, fingerprint, proveIndex, rowsWritten, testLibrary } from '../support/stores.ts'

const itemCount = (content: BundleContent): number => itemKinds.reduce((sum, kind) => sum + content[kind].length, 0)

describe('the first edition', () => {
  test('brings every item of every kind, in its order', () => {
    const library = testLibrary()
    const content = smallContent()
    expect(library.sync(bundleText(content))).toEqual({
      edition: 1,
      added: itemCount(content),
      changed: 0,
      removed: 0,
      unchanged: 0,
    })
    for (const kind of itemKinds)
      expect(itemsOfKind(library.store.read, kind).map(({ body }) => JSON.parse(body))).toEqual(content[kind])
    expect(readEdition(library.store.read)).toMatchObject({
      mission: content.mission,
      edition: 1,
      issuedAt: content.issuedAt,
      reviewBy: content.reviewBy,
      syncedAt: '2026-02-15T15:00:01.000Z',
      counts: { sources: 2, briefings: 2, figures: 1 },
    })
  })

  test('fills in what the format lets an author leave out', () => {
    const library = testLibrary()
    const { confirm: _, note: __, phones: ___, ...sparse } = place('sparse')
    library.sync(bundleText({ ...smallContent(), places: [place('embassy'), sparse] }))
    const [, read] = itemsOfKind(library.store.read, 'places').map(({ body }) => JSON.parse(body))
    expect(read).toEqual({ ...sparse, confirm: false, phones: [] })
  })

  test('shows no changes: everything would be new', () => {
    const library = testLibrary()
    library.sync(bundleText(smallContent()))
    expect(listBriefings(library.store.read).map(({ change }) => change)).toEqual([null, null])
  })
})

describe('the same edition again', () => {
  test('writes nothing at all', () => {
    const ports = testPorts()
    const library = testLibrary(ports)
    const { text, content } = shippedBundle()
    library.sync(text)
    const { read } = library.store
    const before = { dump: fingerprint(read), written: rowsWritten(read), edition: readEdition(read) }
    const again = { edition: content.edition, added: 0, changed: 0, removed: 0, unchanged: itemCount(content) }
    expect(library.sync(text)).toEqual(again)
    // The same content in another spelling is the same content.
    expect(library.sync(JSON.stringify(JSON.parse(text), null, 2))).toEqual(again)
    expect({ dump: fingerprint(read), written: rowsWritten(read), edition: readEdition(read) }).toEqual(before)
    expect(readdirSync(join(ports.dataDir, 'editions'))).toHaveLength(1)
  })
})

describe('the next edition', () => {
  const first = smallContent({
    terms: [term('cfdi'), term('imss'), term('rfc')],
    briefings: [briefing('safety'), briefing('law', { order: 2 }), briefing('old', { order: 3 })],
  })
  const body = both(
    '## Courts {#courts}\n\nJudges were elected twice.[^gac]',
    '## Tribunaux {#courts}\n\nLes juges ont été élus deux fois.[^gac]',
  )
  const second = smallContent({
    edition: 2,
    terms: [term('rfc'), term('sat'), term('cfdi', { name: both('Electronic invoice', 'Facture électronique') })],
    briefings: [briefing('new', { order: 9 }), briefing('safety', { body }), briefing('law', { order: 2 })],
  })

  const synced = () => {
    const ports = testPorts()
    const library = testLibrary(ports)
    library.sync(bundleText(first))
    const report = library.sync(bundleText(second))
    return { ports, library, report, read: library.store.read }
  }

  test('is counted, and what it changed is remembered with the earlier text', () => {
    const { report, read } = synced()
    // Moved is not changed: `rfc` only stands elsewhere.
    expect(report).toEqual({ edition: 2, added: 2, changed: 2, removed: 2, unchanged: itemCount(second) - 4 })
    const changes = listChanges(read).map(({ before, after, ...change }) => ({
      ...change,
      before: before === null ? null : JSON.parse(before),
      after: after === null ? null : JSON.parse(after),
    }))
    const [oldSafety, , oldBriefing] = first.briefings
    const [newBriefing, newSafety] = second.briefings
    expect(changes).toEqual([
      { edition: 2, kind: 'briefings', id: 'new', change: 'added', before: null, after: newBriefing },
      { edition: 2, kind: 'briefings', id: 'old', change: 'removed', before: oldBriefing, after: null },
      { edition: 2, kind: 'briefings', id: 'safety', change: 'changed', before: oldSafety, after: newSafety },
      { edition: 2, kind: 'terms', id: 'cfdi', change: 'changed', before: first.terms[0], after: second.terms[2] },
      { edition: 2, kind: 'terms', id: 'imss', change: 'removed', before: first.terms[1], after: null },
      { edition: 2, kind: 'terms', id: 'sat', change: 'added', before: null, after: second.terms[1] },
    ])
  })

  test('moves what moved', () => {
    const { read } = synced()
    expect(itemsOfKind(read, 'terms').map(({ id }) => id)).toEqual(['rfc', 'sat', 'cfdi'])
    expect(itemsOfKind(read, 'terms').map(({ position }) => position)).toEqual([0, 1, 2])
  })

  test('touches only the rows of what changed', () => {
    const library = testLibrary()
    library.sync(bundleText(first))
    const { read } = library.store
    const rows = (): Map<unknown, string> =>
      new Map(dump(read).item?.map((row) => [(row as { id: string }).id, JSON.stringify(row)]))
    const before = rows()
    library.sync(
      bundleText({ ...first, edition: 2, terms: [term('cfdi', { term: 'Other' }), ...first.terms.slice(1)] }),
    )
    const changed = [...rows()].filter(([id, row]) => before.get(id) !== row).map(([id]) => id)
    expect(changed).toEqual(['cfdi'])
  })

  test('is what a list of briefings marks', () => {
    const { read } = synced()
    expect(listBriefings(read).map(({ id, change }) => [id, change])).toEqual([
      ['safety', 'changed'],
      ['law', null],
      ['new', 'added'],
    ])
    expect(readBriefing(read, 'safety')).toMatchObject({ change: 'changed', body })
  })

  test('is found by its words, and what it replaced no more', () => {
    const { ports, library, read } = synced()
    const words = (text: string): number =>
      read.get<{ count: number }>('SELECT count(*) AS count FROM passage_index WHERE passage_index MATCH $text', {
        text,
      })?.count ?? 0
    expect(words('twice')).toBe(1)
    expect(words('deux fois')).toBe(1)
    expect(words('electronic')).toBe(1)
    // Two briefings still speak of roads, in English; the third was withdrawn and the fourth rewritten.
    expect(words('roads')).toBe(2)
    library.store.close()
    proveIndex(join(ports.dataDir, 'library.db'), 'passage_index')
  })

  test('leaves what an earlier one changed to be read', () => {
    const { library, read } = synced()
    const third = { ...second, edition: 3, terms: [term('cfdi'), term('rfc', { term: 'R.F.C.' }), term('sat')] }
    library.sync(bundleText(third))
    expect(listChanges(read).map(({ id }) => id)).toEqual(['cfdi', 'rfc'])
    const [cfdi] = listChanges(read, 2).filter(({ id }) => id === 'cfdi')
    // What edition 2 made of it, although edition 3 changed it again.
    expect(JSON.parse(cfdi?.after ?? '')).toEqual(second.terms[2])
    const [sat] = listChanges(read, 2).filter(({ id }) => id === 'sat')
    expect(JSON.parse(sat?.after ?? '')).toEqual(term('sat'))
    expect(listChanges(read, 99)).toEqual([])
  })

  test('brings back what an earlier one removed', () => {
    const { library, read } = synced()
    library.sync(bundleText({ ...first, edition: 3 }))
    expect(listChanges(read).filter(({ id }) => id === 'imss')).toMatchObject([{ change: 'added', before: null }])
    const [removal] = listChanges(read, 2).filter(({ id }) => id === 'imss')
    expect(removal).toMatchObject({ change: 'removed', after: null })
  })

  test('may skip numbers and may change nothing but its own date', () => {
    const { library, read } = synced()
    const later = { ...second, edition: 40, reviewBy: '2026-04-01' }
    expect(library.sync(bundleText(later))).toMatchObject({ edition: 40, added: 0, changed: 0, removed: 0 })
    expect(readEdition(read)).toMatchObject({ edition: 40, reviewBy: '2026-04-01' })
  })
})

describe('through the contract', () => {
  test('an applied edition is announced, an unchanged one is not', async () => {
    const core = testCore()
    const call = callerOf(core)
    const heard: unknown[] = []
    core.on((message) => heard.push(message))
    await call('library.sync', { bundle: bundleText(smallContent()) })
    await call('library.sync', { bundle: bundleText(smallContent()) })
    expect(heard).toEqual([{ event: 'library.changed', value: { edition: 1 } }])
    // An edition in which only the order is new is another edition all the same.
    const turned = smallContent({ edition: 2, sources: [source('other'), source('gac')] })
    expect(await call('library.sync', { bundle: bundleText(turned) })).toMatchObject({ changed: 0 })
    expect(heard).toHaveLength(2)
    expect(heard[1]).toEqual({ event: 'library.changed', value: { edition: 2 } })
  })

  test('a listener that stumbles does not undo what is on disk', async () => {
    const logged: string[] = []
    const core = testCore({ log: (line) => logged.push(line) })
    const heard: string[] = []
    core.on(() => {
      throw new Error('a window went away')
    })
    core.on(({ event }) => heard.push(event))
    const call = callerOf(core)
    expect((await call('library.sync', { bundle: bundleText(smallContent()) })).edition).toBe(1)
    expect(heard).toEqual(['library.changed'])
    // Where it happened, and not its message: that may quote a note.
    expect(logged).toEqual([expect.stringMatching(/^a listener of library\.changed failed: Error\n {4}at /)])
  })

  test('a bundle of any size may be offered; the core says what is too large', async () => {
    const call = callerOf(testCore())
    const bundle = ' '.repeat(65 * 1024 * 1024)
    await expect(call('library.sync', { bundle })).rejects.toMatchObject({ code: 'bundle-too-large' })
  })

  test('the bundle is kept as it came', async () => {
    const ports = testPorts()
    const library = testLibrary(ports)
    const text = `\n${JSON.stringify(JSON.parse(bundleText(smallContent())), null, 1)}\n`
    library.sync(text)
    expect(readFileSync(join(ports.dataDir, 'editions', 'edition-0000001.valise'), 'utf8')).toBe(text)
  })
})
