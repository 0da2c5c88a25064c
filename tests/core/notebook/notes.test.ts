import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EventMessage } from '../../../shared/contract/events.ts'
import { MAX_NOTE_BODY, MAX_NOTE_TITLE } from '../../../shared/model/note.ts'
import { temporaryFolder, testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { runChild } from '../support/child.ts'
import { proveIndex, rowsWritten, testNotebook } from '../support/stores.ts'

const notebookOfTest = () => {
  const core = testCore()
  const heard: EventMessage[] = []
  core.on((message) => heard.push(message))
  return { call: callerOf(core), heard }
}

describe('a note', () => {
  test('is made, read, changed, and told of', async () => {
    const { call, heard } = notebookOfTest()
    const made = await call('notes.create', { title: 'Airport', body: 'Apodaca' })
    expect(made).toEqual({
      id: 'note-000001',
      title: 'Airport',
      body: 'Apodaca',
      company: '',
      city: '',
      tags: [],
      pinned: false,
      version: 1,
      createdAt: expect.stringMatching(/^2026-02-15T15:00:\d\d\.000Z$/),
      updatedAt: made.createdAt,
      trashedAt: null,
    })
    expect(await call('notes.get', { id: made.id })).toEqual(made)
    const saved = await call('notes.update', { id: made.id, version: 1, title: 'Airports', body: 'Apodaca, NLU' })
    expect(saved.version).toBe(2)
    expect(Date.parse(saved.updatedAt)).toBeGreaterThan(Date.parse(made.updatedAt))
    expect(await call('notes.get', { id: made.id })).toEqual({
      ...made,
      ...saved,
      title: 'Airports',
      body: 'Apodaca, NLU',
    })
    expect(heard).toEqual([
      { event: 'notes.changed', value: { id: made.id, version: 1 } },
      { event: 'notes.changed', value: { id: made.id, version: 2 } },
    ])
  })

  test('may be empty', async () => {
    const { call } = notebookOfTest()
    expect(await call('notes.create', {})).toMatchObject({ title: '', body: '' })
  })

  test('that is not there is named', async () => {
    const { call } = notebookOfTest()
    const missing = { code: 'not-found', details: { what: 'note', id: 'note-000404' } }
    for (const name of ['notes.get', 'notes.trash', 'notes.restore'] as const)
      await expect(call(name, { id: 'note-000404' })).rejects.toMatchObject(missing)
    await expect(call('notes.update', { id: 'note-000404', version: 1, title: '', body: '' })).rejects.toMatchObject(
      missing,
    )
  })

  test.each([
    ['title', { title: 'a'.repeat(MAX_NOTE_TITLE + 1), body: '' }],
    ['body', { title: '', body: 'a'.repeat(MAX_NOTE_BODY + 1) }],
  ])('with too long a %s is refused by that name, and the stored one is kept', async (field, texts) => {
    const { call } = notebookOfTest()
    const problems = [{ where: field, message: expect.stringMatching(/Too big/) }]
    await expect(call('notes.create', texts)).rejects.toMatchObject({ code: 'bad-input', details: { problems } })
    const { id } = await call('notes.create', { title: 'Kept', body: 'text' })
    await expect(call('notes.update', { id, version: 1, ...texts })).rejects.toMatchObject({ code: 'bad-input' })
    expect(await call('notes.get', { id })).toMatchObject({ title: 'Kept', body: 'text', version: 1 })
  })

  test('as long as may be is kept whole', async () => {
    const { call } = notebookOfTest()
    const texts = { title: 'é'.repeat(MAX_NOTE_TITLE), body: '🇲🇽'.repeat(MAX_NOTE_BODY / 4) }
    const { id } = await call('notes.create', texts)
    expect(await call('notes.get', { id })).toMatchObject(texts)
  })
})

describe('two changes of one note', () => {
  test('the later is refused with the stored version, and nothing is overwritten', async () => {
    const { call, heard } = notebookOfTest()
    const { id } = await call('notes.create', { title: 'One', body: 'first' })
    await call('notes.update', { id, version: 1, title: 'One', body: 'from this window' })
    await expect(
      call('notes.update', { id, version: 1, title: 'One', body: 'from that window' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'The note was changed elsewhere in the meantime (version 2, not 1). Nothing was overwritten.',
      details: { id, version: 2, trashed: false },
    })
    expect(await call('notes.get', { id })).toMatchObject({ body: 'from this window', version: 2 })
    expect(heard).toHaveLength(2)
  })

  test('a version that was never there is refused too', async () => {
    const { call } = notebookOfTest()
    const { id } = await call('notes.create', { title: 'One', body: '' })
    await expect(call('notes.update', { id, version: 7, title: 'Two', body: '' })).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 1 },
    })
  })

  test('one in the trash is not written to, whatever its version', async () => {
    const { call } = notebookOfTest()
    const { id } = await call('notes.create', { title: 'One', body: 'text' })
    const trashed = await call('notes.trash', { id })
    for (const version of [1, trashed.version])
      await expect(call('notes.update', { id, version, title: 'One', body: 'more' })).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('in the trash'),
        details: { trashed: true, version: trashed.version },
      })
    expect(await call('notes.get', { id })).toEqual(trashed)
  })

  test('a save whose answer was lost may be sent again', async () => {
    const { call } = notebookOfTest()
    const { id } = await call('notes.create', { title: 'One', body: 'first' })
    const change = { id, version: 1, title: 'One', body: 'second' }
    const saved = await call('notes.update', change)
    expect(await call('notes.update', change)).toEqual(saved)
  })

  test('a save without a change writes nothing and says nothing', () => {
    const notebook = testNotebook()
    const { id, updatedAt } = notebook.notes.create({ title: 'One', body: 'first' })
    const before = rowsWritten(notebook.store.read)
    expect(notebook.notes.update({ id, version: 1, title: 'One', body: 'first' })).toEqual({ version: 1, updatedAt })
    expect(rowsWritten(notebook.store.read)).toBe(before)
  })
})

describe('the list', () => {
  test('of a thousand notes comes page by page, last changed first', async () => {
    const { call } = notebookOfTest()
    const ids: string[] = []
    for (let index = 0; index < 1_005; index += 1)
      ids.push((await call('notes.create', { title: `Note ${index}`, body: '' })).id)
    // One old note is changed: it comes first.
    const [oldest = ''] = ids
    await call('notes.update', { id: oldest, version: 1, title: 'Changed', body: '' })
    const expected = [oldest, ...ids.slice(1).reverse()]
    const found: string[] = []
    for (let offset = 0; ; offset += 200) {
      const { total, notes } = await call('notes.list', { offset, limit: 200 })
      expect(total).toBe(1_005)
      if (notes.length === 0) break
      found.push(...notes.map(({ id }) => id))
    }
    expect(found).toEqual(expected)
    expect((await call('notes.list', {})).notes).toHaveLength(100)
    expect((await call('notes.list', { offset: 5_000 })).notes).toEqual([])
  })

  test('keeps notes of one moment in the order in which they were made', () => {
    const notebook = testNotebook(testPorts({ now: () => 1_000 }))
    const made = ['a', 'b', 'c'].map((title) => notebook.notes.create({ title, body: '' }).id)
    const { notes } = notebook.notes.list({ offset: 0, limit: 10, trashed: false })
    expect(notes.map(({ id }) => id)).toEqual(made.reverse())
  })

  test('shows how a note begins, without marks, cut at a word', async () => {
    const { call } = notebookOfTest()
    await call('notes.create', {
      title: 'Short',
      body: '# Plan\n\n- [ ] call **Ana** at [the plant](https://example.com)',
    })
    await call('notes.create', { title: 'Long', body: `${'palabra '.repeat(30)}🇲🇽` })
    const { notes } = await call('notes.list', {})
    const [long, short] = notes
    expect(short?.excerpt).toBe('Plan call Ana at the plant')
    expect(long?.excerpt).toBe(`${'palabra '.repeat(20).trim()}…`)
    expect(short).not.toHaveProperty('body')
  })

  test.each([
    ['many line ends', '\n'.repeat(2_000)],
    ['many spaces', `a${' '.repeat(100_000)}b`],
    ['nothing but brackets', '['.repeat(100_000)],
    ['nothing but stars', '*a '.repeat(50_000)],
    ['one endless word', 'a'.repeat(500_000)],
  ])('is not held up by %s', async (_, body) => {
    const { call } = notebookOfTest()
    for (let index = 0; index < 20; index += 1) await call('notes.create', { title: '', body })
    const from = performance.now()
    const { notes } = await call('notes.list', {})
    expect(notes).toHaveLength(20)
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})

describe('the trash', () => {
  test('takes a note out of the list and gives it back as it was', async () => {
    const { call, heard } = notebookOfTest()
    const kept = await call('notes.create', { title: 'Kept', body: '' })
    const note = await call('notes.create', { title: 'Thrown', body: 'text' })
    const trashed = await call('notes.trash', { id: note.id })
    expect(trashed).toEqual({ ...note, version: 2, trashedAt: expect.stringMatching(/^2026-02-15T/) })
    expect((await call('notes.list', {})).notes.map(({ id }) => id)).toEqual([kept.id])
    expect(await call('notes.list', { trashed: true })).toMatchObject({ total: 1, notes: [{ id: note.id }] })
    // Thrown away twice is thrown away once.
    expect(await call('notes.trash', { id: note.id })).toEqual(trashed)
    const restored = await call('notes.restore', { id: note.id })
    expect(restored).toEqual({ ...note, version: 3, trashedAt: null })
    expect(await call('notes.restore', { id: note.id })).toEqual(restored)
    expect((await call('notes.list', {})).notes.map(({ id }) => id)).toEqual([note.id, kept.id])
    expect(heard.slice(2).map(({ value }) => value)).toEqual([
      { id: note.id, version: 2 },
      { id: note.id, version: 2 },
      { id: note.id, version: 3 },
      { id: note.id, version: 3 },
    ])
  })

  test('lists what was thrown away last first', async () => {
    const { call } = notebookOfTest()
    const ids = [1, 2, 3].map((number) => `note-00000${number}`)
    for (const _ of ids) await call('notes.create', {})
    for (const id of ['note-000002', 'note-000003', 'note-000001']) await call('notes.trash', { id })
    const { notes } = await call('notes.list', { trashed: true })
    expect(notes.map(({ id }) => id)).toEqual(['note-000001', 'note-000003', 'note-000002'])
  })

  test('leaves the search, and what is restored comes back to it', async () => {
    const { call } = notebookOfTest()
    const { id } = await call('notes.create', { title: 'Carretera', body: 'Saltillo' })
    const find = async (): Promise<number> =>
      (await call('search.query', { words: 'saltillo', language: 'en', order: 'rank' })).total
    expect(await find()).toBe(1)
    await call('notes.trash', { id })
    expect(await find()).toBe(0)
    await call('notes.restore', { id })
    expect(await find()).toBe(1)
  })
})

test('what was acknowledged survives a kill', async () => {
  const dataDir = temporaryFolder()
  for (const pause of [150, 400]) {
    const child = runChild(`
      const { openNotebook } = await import(core + 'notebook/index.ts')
      const { writeSync } = await import('node:fs')
      const { notes } = openNotebook(ports(${JSON.stringify(dataDir)}))
      const { id } = notes.create({ title: 'Typing', body: '' })
      writeSync(1, id + '\\n')
      for (let version = 1, body = ''; ; version += 1) {
        body += 'palabra ' + version + ' '
        notes.update({ id, version, title: 'Typing', body })
        writeSync(1, version + 1 + '\\n')
      }
    `)
    const id = await child.line()
    const deadline = performance.now() + pause
    let acknowledged = 1
    while (performance.now() < deadline) acknowledged = Number(await child.line())
    await child.kill()
    const notebook = testNotebook(testPorts({ dataDir }))
    const note = notebook.notes.get(id)
    // One more may have reached the disk than its answer reached us.
    expect(note.version).toBeGreaterThanOrEqual(acknowledged)
    expect(note.body).toContain(`palabra ${acknowledged - 1} `)
    expect(note.body.trim().split(' ').length).toBe((note.version - 1) * 2)
    notebook.store.close()
    proveIndex(join(dataDir, 'notebook.db'), 'note_index')
  }
})

describe('who the delegate is', () => {
  test('is kept, and told of', async () => {
    const ports = testPorts()
    const core = testCore(ports)
    const heard: EventMessage[] = []
    core.on((message) => heard.push(message))
    const call = callerOf(core)
    expect((await call('app.state', {})).delegate).toEqual({ name: '', company: '' })
    const delegate = { name: 'Léa Tremblay', company: 'Nord & fils' }
    expect(await call('delegate.set', delegate)).toEqual(delegate)
    expect(heard).toEqual([{ event: 'delegate.changed', value: delegate }])
    core.close()
    expect((await callerOf(testCore(ports))('app.state', {})).delegate).toEqual(delegate)
  })

  test('is nobody where it cannot be read', () => {
    const notebook = testNotebook()
    for (const spoilt of ['{', 'null', '{"name":7}']) {
      notebook.store.write((write) =>
        write.run(`INSERT OR REPLACE INTO setting (key, value) VALUES ('delegate', $spoilt)`, { spoilt }),
      )
      expect(notebook.delegate()).toEqual({ name: '', company: '' })
    }
  })
})
