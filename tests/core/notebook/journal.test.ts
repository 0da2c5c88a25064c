import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../core/notebook/index.ts'
import { openNotebook, vaultFolder } from '../../../core/notebook/index.ts'
import type { Ports } from '../../../core/ports.ts'
import { openVault } from '../../../core/store/vault.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf, refusalOf } from '../support/call.ts'
import { runChild } from '../support/child.ts'
import { testNotebook } from '../support/stores.ts'

const DRAFT = 'draft-000001'
const words = 'The customs broker answers by Friday. '

/** SQLite gets no more room in this file than it has: what a full disk does to it. */
const fillDisk = ({ store }: Notebook): void => {
  const pages = store.read.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0
  store.read.get(`PRAGMA max_page_count = ${pages}`)
}
const freeDisk = ({ store }: Notebook): void => {
  store.read.get('PRAGMA max_page_count = 1000000')
}
/** A text that needs more pages than any file has free. */
const long = (mark: string): string => `${mark} ${words.repeat(4_000)}`

const journalFile = (ports: Ports, draft = DRAFT): string =>
  join(vaultFolder(ports.dataDir), 'journal', `draft-${draft}`)

/** A notebook with one note, whose disk then is full, and a change of that note that was kept beside it. */
const withKeptText = (ports = testPorts(), key: Uint8Array | null = null) => {
  const notebook = key ? openNotebook(ports, key) : testNotebook(ports)
  const note = notebook.notes.create({ title: 'Broker', body: 'before' })
  fillDisk(notebook)
  const change = { id: note.id, version: 1, draft: DRAFT, title: 'Broker', body: long('typed') }
  const error = refusalOf(() => notebook.notes.update(change))
  return { ports, notebook, note, change, error }
}

describe('a text that cannot be saved', () => {
  test('is in the journal when the disk is full, and the error says so', () => {
    const { ports, notebook, error, note } = withKeptText()
    expect(error).toMatchObject({ code: 'disk-full', details: { kept: true } })
    expect(notebook.notes.get(note.id).body).toBe('before')
    expect(readFileSync(journalFile(ports), 'utf8')).toContain('typed The customs broker')
  })

  test('is in the journal when another program holds the database, or it may not be written', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    const note = notebook.notes.create({ title: 'Broker', body: 'before' })
    notebook.store.read.get('PRAGMA busy_timeout = 0')
    const other = new Database(notebook.store.path)
    other.exec('BEGIN IMMEDIATE')
    const save = (body: string) => notebook.notes.update({ id: note.id, version: 1, draft: DRAFT, body })
    expect(refusalOf(() => save('held'))).toMatchObject({
      code: 'data-unwritable',
      details: { kept: true, reason: 'SQLITE_BUSY' },
    })
    other.close()
    notebook.store.read.get('SELECT 1')
    expect(save('free').version).toBe(2)
    expect(notebook.recover('en')).toEqual({ recovered: [], waiting: 0, unreadable: 0 })
  })

  test('leaves the journal when its editor saves, with all that was typed since', () => {
    const { notebook, note, change } = withKeptText()
    freeDisk(notebook)
    notebook.notes.update({ ...change, body: long('typed and more') })
    expect(notebook.recover('en')).toEqual({ recovered: [], waiting: 0, unreadable: 0 })
    expect(notebook.notes.get(note.id).body).toBe(long('typed and more'))
  })

  test('stays in the journal when another editor saves the note', () => {
    const { notebook, note } = withKeptText()
    freeDisk(notebook)
    notebook.notes.update({ id: note.id, version: 1, draft: 'draft-000002', body: 'another hand' })
    expect(notebook.recover('en').recovered).toMatchObject([{ how: 'copied', from: { id: note.id } }])
  })

  // The device that is always full is one of Linux.
  test.runIf(existsSync('/dev/full'))('takes the room that was reserved where there is no other', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    const note = notebook.notes.create({ title: '', body: 'before' })
    notebook.reserveRoom()
    const folder = join(vaultFolder(ports.dataDir), 'journal')
    expect(readFileSync(join(folder, 'reserve')).length).toBeGreaterThan(200_000)
    // Every byte that is written to this name meets a full disk.
    symlinkSync('/dev/full', `${journalFile(ports)}.new`)
    fillDisk(notebook)
    const save = () => notebook.notes.update({ id: note.id, version: 1, draft: DRAFT, body: long('typed') })
    // The first try removes the unfinished file, so the second finds room.
    expect(refusalOf(save)).toMatchObject({ code: 'disk-full', details: { kept: true } })
    expect(() => readFileSync(join(folder, 'reserve'))).toThrow('ENOENT')
  })

  test('is said to be on the page alone when the journal cannot be written either', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    fillDisk(notebook)
    mkdirSync(`${journalFile(ports)}.new`, { recursive: true })
    const save = () => notebook.notes.create({ id: DRAFT, title: '', body: long('typed') })
    expect(refusalOf(save)).toMatchObject({ code: 'disk-full', details: { kept: false } })
  })

  test('is not kept when the change itself was refused', () => {
    const notebook = testNotebook()
    const { id } = notebook.notes.create({ title: '', body: 'a' })
    expect(refusalOf(() => notebook.notes.update({ id, version: 9, draft: DRAFT, body: 'b' })).code).toBe('conflict')
    expect(notebook.recover('en').recovered).toEqual([])
  })
})

describe('at the next start', () => {
  test('the text is in its note where that has not changed since', () => {
    const { ports, notebook, note } = withKeptText()
    notebook.store.close()
    const again = testNotebook(ports)
    const { recovered, ...rest } = again.recover('en')
    expect(rest).toEqual({ waiting: 0, unreadable: 0 })
    expect(recovered).toMatchObject([{ note: note.id, how: 'applied', title: 'Broker', from: null, version: 2 }])
    expect(again.notes.get(note.id).body).toBe(long('typed'))
    expect(again.recover('en').recovered).toEqual([])
  })

  test('a new note is made, once, also when the editor still has it', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    fillDisk(notebook)
    const draft = { id: DRAFT, title: 'New', body: long('first words') }
    expect(refusalOf(() => notebook.notes.create(draft)).details).toMatchObject({ kept: true })
    notebook.store.close()
    const again = testNotebook(ports)
    expect(again.recover('en').recovered).toMatchObject([{ note: DRAFT, how: 'applied' }])
    expect(again.notes.create(draft)).toMatchObject({ id: DRAFT, version: 1 })
    expect(refusalOf(() => again.notes.create({ ...draft, body: 'more' }))).toMatchObject({
      code: 'conflict',
      details: { version: 1 },
    })
    expect(again.notes.list({ offset: 0, limit: 10, trashed: false }).total).toBe(1)
  })

  test.each([
    ['changed', (notebook: Notebook, id: string) => void notebook.notes.update({ id, version: 1, body: 'other' })],
    ['trashed', (notebook: Notebook, id: string) => void notebook.notes.trash(id)],
    [
      'gone',
      (notebook: Notebook, id: string) => {
        notebook.notes.trash(id)
        notebook.notes.remove(id)
      },
    ],
  ])('the text is a note of its own where the other one was %s', (what, change) => {
    const { ports, notebook, note } = withKeptText()
    notebook.store.close()
    const again = testNotebook(ports)
    change(again, note.id)
    const { recovered } = again.recover('fr')
    expect(recovered).toMatchObject([
      { how: 'copied', title: 'Broker (copie)', from: what === 'gone' ? null : { isTrashed: what === 'trashed' } },
    ])
    expect(again.notes.get(recovered[0]?.note ?? '').body).toBe(long('typed'))
    if (what === 'changed') expect(again.notes.get(note.id).body).toBe('other')
    // As where the process was killed between the note and the clearing of the journal.
    writeFileSync(journalFile(ports), keptEntry(note.id, long('typed')))
    again.store.close()
    const third = testNotebook(ports)
    expect(third.recover('fr').recovered).toEqual([])
  })

  test('the whole ones are brought back when others were cut in half, which stay where they are', () => {
    const { ports, notebook, note } = withKeptText()
    for (const draft of ['draft-000002', 'draft-000003'])
      refusalOf(() => notebook.notes.create({ id: draft, title: draft, body: long(draft) }))
    notebook.store.close()
    truncateSync(journalFile(ports, 'draft-000002'), 40_000)
    const again = testNotebook(ports)
    const { recovered, ...rest } = again.recover('en')
    expect(recovered.map((text) => text.note)).toEqual([note.id, 'draft-000003'])
    expect(rest).toEqual({ waiting: 0, unreadable: 1 })
    expect(readFileSync(journalFile(ports, 'draft-000002'))).toHaveLength(40_000)
    expect(again.recover('en').unreadable, 'it is told of once').toBe(0)
  })

  test('what still cannot be saved waits', () => {
    const { ports, notebook, note } = withKeptText()
    notebook.store.close()
    const again = testNotebook(ports)
    fillDisk(again)
    expect(again.recover('en')).toEqual({ recovered: [], waiting: 1, unreadable: 0 })
    freeDisk(again)
    expect(again.recover('en').recovered).toMatchObject([{ note: note.id }])
  })
})

/** A file of the journal as it is written without a key. */
const keptEntry = (note: string, body: string): Buffer =>
  Buffer.concat([
    Buffer.of(0),
    Buffer.from(
      JSON.stringify({
        format: 'valise-journal/1',
        draft: DRAFT,
        note,
        version: 1,
        change: { title: 'Broker', body },
        writtenAt: 0,
      }),
    ),
  ])

test('the journal of an encrypted notebook is encrypted, and comes along when the lock is turned off', () => {
  const key = new Uint8Array(32).fill(7)
  const { ports, notebook } = withKeptText(testPorts(), key)
  notebook.close()
  expect(readFileSync(journalFile(ports)).includes('customs')).toBe(false)
  const vault = openVault(vaultFolder(ports.dataDir), key)
  expect(vault.read(`journal/draft-${DRAFT}`).toString()).toContain('customs')
  vault.close()
})

test('a process that is killed with a text in its journal has it in its note after the next start', async () => {
  const ports = testPorts()
  const child = runChild(`
    const { openNotebook } = await import(core + 'notebook/index.ts')
    const notebook = openNotebook(ports(${JSON.stringify(ports.dataDir)}))
    const { id } = notebook.notes.create({ title: 'Broker', body: 'before' })
    const { page_count } = notebook.store.read.get('PRAGMA page_count')
    notebook.store.read.get('PRAGMA max_page_count = ' + page_count)
    try {
      notebook.notes.update({ id, version: 1, draft: '${DRAFT}', body: ${JSON.stringify(long('typed'))} })
    } catch (error) {
      console.log(JSON.stringify({ id, code: error.code, kept: error.details.kept }))
    }
    setInterval(() => {}, 1000)
  `)
  const said = JSON.parse(await child.line()) as { id: string }
  expect(said).toMatchObject({ code: 'disk-full', kept: true })
  await child.kill()
  const call = callerOf(testCore({ dataDir: ports.dataDir }))
  expect((await call('notes.recover', { language: 'en' })).recovered).toMatchObject([{ note: said.id, how: 'applied' }])
  expect((await call('notes.get', { id: said.id })).body).toBe(long('typed'))
})
