import { describe, expect, test } from 'vitest'
import { listRevisions } from '../../../core/notebook/revisions/queries.ts'
import { countingIds, testCore, testPorts } from '../../support/core.ts'
import { callerOf, refusalOf } from '../support/call.ts'
import { testNotebook } from '../support/stores.ts'

const START = Date.parse('2026-02-15T15:00:00Z')
const DAY = 86_400_000

/** A notebook whose clock is set by the test, in seconds after the start. */
const notebookAt = () => {
  let seconds = 0
  const ports = testPorts({ now: () => START + seconds * 1_000, newId: countingIds() })
  const notebook = testNotebook(ports)
  const { notes } = notebook
  return {
    ports,
    notebook,
    notes,
    at: (second: number) => {
      seconds = second
      return notes
    },
    bodies: (id: string): string[] =>
      notes.revisions({ id, offset: 0, limit: 500 }).revisions.map((revision) => notes.revision(revision.id).body),
  }
}

describe('a revision is kept', () => {
  test('of the text that stood for 30 seconds before the next change, and of no other', () => {
    const { at, notes, bodies } = notebookAt()
    const { id } = at(0).create({ title: 'Airport', body: 'a' })
    at(29).update({ id, version: 1, body: 'ab' })
    at(58).update({ id, version: 2, body: 'abc' })
    expect(bodies(id)).toEqual([])
    at(88).update({ id, version: 3, body: 'abcd' })
    expect(bodies(id)).toEqual(['abc'])
    at(89).update({ id, version: 4, body: 'abcde' })
    at(500).update({ id, version: 5, title: 'Airports' })
    expect(bodies(id)).toEqual(['abcde', 'abc'])
    const [second, first] = notes.revisions({ id, offset: 0, limit: 10 }).revisions
    expect(first).toEqual({
      id: first?.id,
      parents: [],
      title: 'Airport',
      length: 3,
      writtenAt: '2026-02-15T15:00:58.000Z',
      exportedAt: null,
    })
    expect(second?.parents).toEqual([first?.id])
    expect(notes.revisions({ id, offset: 1, limit: 1 })).toEqual({ total: 2, revisions: [first] })
  })

  test('every ten minutes of writing without a pause', () => {
    const { at, bodies } = notebookAt()
    const { id } = at(0).create({ title: '', body: '0' })
    // An hour of typing, saved every 20 seconds.
    for (let second = 20, version = 1; second <= 3_600; second += 20, version += 1)
      at(second).update({ id, version, body: `${second}` })
    expect(bodies(id)).toEqual(['3580', '2980', '2380', '1780', '1180', '580'])
    // A pause keeps its own; the ten minutes begin there.
    at(3_700).update({ id, version: 181, body: 'x' })
    at(3_720).update({ id, version: 182, body: 'xy' })
    expect(bodies(id).slice(0, 2)).toEqual(['3600', '3580'])
  })

  test('no second time by the change after a text that was kept long ago', () => {
    const { at, bodies } = notebookAt()
    const { id } = at(0).create({ title: '', body: 'a' })
    at(10).exported([id])
    at(5_000).update({ id, version: 1, body: 'ab' })
    at(5_005).update({ id, version: 2, body: 'abc' })
    expect(bodies(id)).toEqual(['a'])
  })

  test('once, however often the facts change after it', () => {
    const { at, bodies } = notebookAt()
    const { id } = at(0).create({ title: '', body: 'a' })
    at(60).update({ id, version: 1, company: 'Nord' })
    at(120).update({ id, version: 2, tags: ['x'] })
    at(121).update({ id, version: 3, body: 'ab' })
    expect(bodies(id)).toEqual(['a'])
    at(400).update({ id, version: 4, pinned: true })
    expect(bodies(id), 'a pin changes nothing that could be lost').toEqual(['a'])
  })

  test('where the clock was set back between two changes', () => {
    const { at, bodies } = notebookAt()
    const { id } = at(7_200).create({ title: '', body: 'a' })
    at(0).update({ id, version: 1, body: 'b' })
    expect(bodies(id)).toEqual(['a'])
  })

  test('not of an empty note, and not by a change that is refused', () => {
    const { at, bodies } = notebookAt()
    const { id } = at(0).create({ title: '', body: '' })
    at(60).update({ id, version: 1, body: 'first words' })
    expect(bodies(id)).toEqual([])
    expect(refusalOf(() => at(600).update({ id, version: 1, body: 'late' })).code).toBe('conflict')
    at(700).trash(id)
    expect(refusalOf(() => at(800).update({ id, version: 3, body: 'late' })).code).toBe('conflict')
    expect(bodies(id)).toEqual([])
    at(900).restore(id)
    at(901).update({ id, version: 4, body: 'more words' })
    expect(bodies(id), 'the trash is a pause like any other').toEqual(['first words'])
  })

  test('at an export, once for the same text, with the time of the last', async () => {
    let now = START
    const core = testCore(testPorts({ now: () => now }))
    const call = callerOf(core)
    const { id } = await call('notes.create', { title: 'Airport', body: 'Apodaca' })
    await call('export.preview', { notes: [id], language: 'en', paper: 'letter' })
    expect((await call('notes.revisions', { id })).total).toBe(0)
    for (let times = 0; times < 2; times += 1) {
      now += 1_000
      await call('export.pdf', { notes: [id], language: 'en', paper: 'letter' })
    }
    const history = await call('notes.revisions', { id })
    expect(history).toMatchObject({ total: 1, revisions: [{ title: 'Airport', length: 7 }] })
    expect(history.revisions[0]?.exportedAt).toBe(new Date(now).toISOString())
  })
})

describe('restoring a revision', () => {
  test('makes its text the note again, loses nothing, and can be undone', () => {
    const { at, notes, notebook, bodies } = notebookAt()
    const { id } = at(0).create({ title: 'Old', body: '- [ ] call Ana' })
    at(60).update({ id, version: 1, title: 'New', body: '- [ ] call Luis', company: 'Nord' })
    const [old] = notes.revisions({ id, offset: 0, limit: 1 }).revisions
    const { note, replaced } = at(61).restoreRevision(old?.id ?? '')
    expect(note).toMatchObject({ id, title: 'Old', body: '- [ ] call Ana', company: 'Nord', version: 3 })
    expect(note.updatedAt).toBe('2026-02-15T15:01:01.000Z')
    expect(bodies(id)).toEqual(['- [ ] call Ana', '- [ ] call Luis', '- [ ] call Ana'])
    const [restored, kept] = notes.revisions({ id, offset: 0, limit: 2 }).revisions
    expect(replaced).toBe(kept?.id)
    expect(restored?.parents).toEqual([kept?.id])
    expect(kept?.parents).toEqual([old?.id])
    const words = notebook.store.read.all<{ text: string }>('SELECT text FROM follow_up')
    expect(words, 'the follow-ups are those of the restored text').toMatchObject([{ text: 'call Ana' }])
    expect(at(62).restoreRevision(replaced).note).toMatchObject({ title: 'New', body: '- [ ] call Luis', version: 4 })
  })

  test('of the very text the note has changes nothing', () => {
    const { at, notes } = notebookAt()
    const { id } = at(0).create({ title: '', body: 'a' })
    at(1).exported([id])
    const [only] = notes.revisions({ id, offset: 0, limit: 1 }).revisions
    expect(notes.restoreRevision(only?.id ?? '')).toMatchObject({ note: { version: 1 }, replaced: only?.id })
    expect(notes.revisions({ id, offset: 0, limit: 1 }).total).toBe(1)
  })

  test('of a note in the trash, and of one that nobody kept, is refused', () => {
    const { at, notes } = notebookAt()
    const { id } = at(0).create({ title: '', body: 'a' })
    at(60).update({ id, version: 1, body: 'b' })
    const [old] = notes.revisions({ id, offset: 0, limit: 1 }).revisions
    at(61).trash(id)
    expect(refusalOf(() => notes.restoreRevision(old?.id ?? ''))).toMatchObject({
      code: 'conflict',
      details: { trashed: true },
    })
    expect(refusalOf(() => notes.restoreRevision('none-00000'))).toMatchObject({
      code: 'not-found',
      details: { what: 'revision' },
    })
    expect(notes.get(id).body).toBe('b')
  })
})

describe('the trash', () => {
  test('gives back for 30 days and lets go after them, with the history', () => {
    const { at, notes, notebook } = notebookAt()
    const { id } = at(0).create({ title: '', body: '- [ ] a' })
    const other = at(0).create({ title: '', body: 'stays' })
    at(60).update({ id, version: 1, body: '- [ ] b' })
    at(60).trash(id)
    const day = DAY / 1_000
    expect(at(60 + 30 * day).emptyTrash()).toEqual([])
    expect(notes.revisions({ id, offset: 0, limit: 1 }).total).toBe(1)
    expect(at(61 + 30 * day).emptyTrash()).toEqual([{ id, version: 4 }])
    expect(refusalOf(() => notes.get(id)).code).toBe('not-found')
    expect(notebook.store.read.all('SELECT * FROM note_revision')).toEqual([])
    expect(notes.get(other.id).body).toBe('stays')
    expect(notebook.store.integrity()).toBe('ok')
  })

  test('is tidied by the core after the day’s backup, and says so', async () => {
    let now = START
    const core = testCore(testPorts({ now: () => now }))
    const call = callerOf(core)
    const { id } = await call('notes.create', { body: 'a' })
    await call('notes.trash', { id })
    const heard: unknown[] = []
    core.on((message) => heard.push(message))
    now += 31 * DAY
    core.tidy()
    expect(heard).toEqual([{ event: 'notes.changed', value: { id, version: 3 } }])
    expect((await call('notes.list', { trashed: true })).total).toBe(0)
  })

  test('lets go of one note at once, but of none outside it', async () => {
    const call = callerOf(testCore())
    const { id } = await call('notes.create', { body: 'a' })
    await expect(call('notes.remove', { id })).rejects.toMatchObject({ code: 'conflict', details: { trashed: false } })
    await call('notes.trash', { id })
    expect(await call('notes.remove', { id })).toEqual({ id })
    await expect(call('notes.remove', { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a history of any length is asked through its index', () => {
  const { notebook } = notebookAt()
  const steps: string[] = []
  const all = <Row>(sql: string, parameters = {}): Row[] => {
    for (const { detail } of notebook.store.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters))
      steps.push(detail)
    return []
  }
  listRevisions({ ...notebook.store.read, all }, 1, 5_000, 100)
  expect(steps).toEqual(['SEARCH note_revision USING INDEX note_revision_by_note (note=?)'])
})
