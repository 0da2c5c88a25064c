import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../core/index.ts'
import type { WorkerOptions } from '../../core/worker-handle.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import { type CallName, callNames, MAX_MESSAGE_BYTES, type OutputOf } from '../../shared/contract/index.ts'
import { bundleText, smallContent } from '../core/support/bundle.ts'
import { temporaryFolder, testPorts } from '../support/core.ts'
import { eventually } from '../support/eventually.ts'
import { type Door, type DoorKind, doors, openDesktop } from './doors.ts'
import { askEverything, comparable, goodInput } from './every-call.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

let shelf: string
let bundle: string
beforeAll(() => {
  shelf = mkdtempSync(join(tmpdir(), 'valise-contract-'))
  bundle = bundleText(smallContent())
  writeFileSync(join(shelf, 'mission.valise'), bundle)
})
afterAll(() => rmSync(shelf, { recursive: true, force: true }))

const optionsFor = (dataDir: string, shippedBundle = join(shelf, 'mission.valise')): WorkerOptions => ({
  version: '0.0.0-test',
  dataDir,
  shippedBundle,
  templatesDir: path('../../assets/templates'),
  fontsDir: path('../../assets/fonts'),
  host: 'test',
  unlockCost: 0,
})

/** A data folder without a library: enough for notes, and quick. */
const bare = (dataDir: string): WorkerOptions => optionsFor(dataDir, join(shelf, 'none'))

const valueIn = <N extends CallName>(_name: N, reply: Reply): OutputOf<N> => {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value as OutputOf<N>
}

/** The code of a refusal; `null` for a good answer. */
const codeOf = (reply: Reply): string | null => (reply.ok ? null : reply.error.code)

describe.each(doors)('the door: $name', (kind: DoorKind) => {
  const { open, afterClose } = kind
  let folder: string
  let door: Door
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'valise-door-'))
    door = await open(bare(folder))
  })
  afterAll(async () => {
    await door.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('answers a good call', async () => {
    const note = valueIn('notes.create', await door.call('notes.create', { title: 'Réunion', body: '**Ana** 🇲🇽' }))
    expect(note).toMatchObject({ title: 'Réunion', body: '**Ana** 🇲🇽', version: 1, trashedAt: null })
    expect(valueIn('notes.get', await door.call('notes.get', { id: note.id }))).toEqual(note)
  })

  test('fills in what a caller may leave out', async () => {
    expect(valueIn('notes.create', await door.call('notes.create', {}))).toMatchObject({ title: '', body: '' })
    const all = await door.call('notes.list', { offset: 0, limit: 100, trashed: false })
    expect(await door.call('notes.list', {})).toEqual(all)
    expect(await door.call('notes.list', { limit: undefined })).toEqual(all)
  })

  test('says where an input is wrong, and changes nothing', async () => {
    const before = await door.call('notes.list', {})
    const reply = await door.call('notes.create', { title: 7, body: '', colour: 'red' })
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        details: {
          name: 'notes.create',
          problems: [{ where: 'title', message: expect.any(String) }, expect.anything()],
        },
      },
    })
    for (const input of [null, [], 'x', 7, { id: 1 }]) {
      expect(codeOf(await door.call('notes.get', input)), JSON.stringify(input)).toBe('bad-input')
    }
    expect(await door.call('notes.list', {})).toEqual(before)
  })

  test('knows no other name', async () => {
    for (const name of ['no.such', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'notes']) {
      expect(await door.call(name, {}), name).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    }
    // The local page has no address for these at all.
    const nowhere = kind.name === 'local page' ? 'transport' : 'unknown-call'
    for (const name of ['__proto__', 'notes/../app.state', 'notes.list?', '', 'x'.repeat(10_000), 'é']) {
      expect(codeOf(await door.call(name, {})), name.slice(0, 20)).toBe(nowhere)
    }
  })

  test('takes a hostile key for a key', async () => {
    const hostile: unknown = JSON.parse('{"title":"x","__proto__":{"body":"polluted"}}')
    expect(codeOf(await door.call('notes.create', hostile))).toBe('bad-input')
    expect(({} as { body?: string }).body).toBeUndefined()
  })

  test('refuses what is not plain data, and goes on', async () => {
    const cycle: { id?: unknown } = {}
    cycle.id = cycle
    const notPlain = [1n, cycle, () => 'x', Symbol('x'), new Map([['id', 'x']]), undefined]
    for (const value of notPlain) {
      // Some of it cannot even be written down for the way; then it never leaves the page.
      expect(['bad-input', 'transport'], String(value)).toContain(codeOf(await door.call('notes.get', { id: value })))
    }
    expect(['bad-input', 'transport']).toContain(codeOf(await door.call('notes.get', undefined)))
    expect(codeOf(await door.call('notes.list', {}))).toBeNull()
  })

  test('keeps the code and the details of an error with a name', async () => {
    const { id } = valueIn('notes.create', await door.call('notes.create', { title: 'a' }))
    await door.call('notes.update', { id, version: 1, title: 'b', body: '' })
    expect(await door.call('notes.update', { id, version: 1, title: 'c', body: '' })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.any(String), details: { version: 2 } },
    })
    expect(codeOf(await door.call('notes.get', { id: 'no-such-note' }))).toBe('not-found')
  })

  test('hands a pushed event to each listener once, and not after it stopped', async () => {
    const heard: [EventMessage[], EventMessage[]] = [[], []]
    const stopFirst = await door.listen((message) => heard[0].push(message))
    const stopSecond = await door.listen((message) => heard[1].push(message))
    const { id } = valueIn('notes.create', await door.call('notes.create', { title: 'first' }))
    const first = { event: 'notes.changed', value: { id, version: 1 } }
    await eventually(() => expect(heard).toEqual([[first], [first]]))

    stopFirst()
    await door.call('notes.update', { id, version: 1, title: 'second', body: '' })
    const second = { event: 'notes.changed', value: { id, version: 2 } }
    await eventually(() => expect(heard[1]).toEqual([first, second]))
    expect(heard[0]).toEqual([first])

    stopSecond()
    const third: EventMessage[] = []
    const stopThird = await door.listen((message) => third.push(message))
    await door.call('preferences.set', { paper: 'a4' })
    await eventually(() => expect(third).toHaveLength(1))
    expect(third).toEqual([{ event: 'preferences.changed', value: expect.objectContaining({ paper: 'a4' }) }])
    expect(heard[1]).toHaveLength(2)
    stopThird()
  })

  test('refuses every question about notes while they are locked, and answers the others', async () => {
    const own = await open(optionsFor(temporaryFolder()))
    onTestFinished(own.close)
    const [first] = valueIn('library.briefings', await own.call('library.briefings', {}))
    const { id } = valueIn('notes.create', await own.call('notes.create', { title: 'Locked' }))
    valueIn('lock.turnOn', await own.call('lock.turnOn', { passphrase: 'cuatro palabras fáciles' }))
    expect(valueIn('lock.lock', await own.call('lock.lock', {}))).toMatchObject({ state: 'locked' })
    const answersWhileLocked = /^(?:app|library|lock|preferences|search|erase)\.|^border\.return$|^export\.briefing$/
    for (const name of callNames.filter((each) => !answersWhileLocked.test(each)))
      expect(codeOf(await own.call(name, goodInput(name, { note: id, briefing: first?.id ?? '' }))), name).toBe(
        'locked',
      )
    for (const name of ['app.state', 'app.doctor', 'library.regions'] as const)
      expect(codeOf(await own.call(name, {})), name).toBeNull()
    expect(valueIn('search.query', await own.call('search.query', { words: 'locked', language: 'en' })).total).toBe(0)
    await own.call('lock.unlock', { with: { passphrase: 'cuatro palabras fáciles' } })
    expect(valueIn('notes.get', await own.call('notes.get', { id })).title).toBe('Locked')
  })

  test('gives two hundred answers to the two hundred who asked', async () => {
    const titles = Array.from({ length: 200 }, (_, count) => `note ${count}`)
    const answers = await Promise.all(titles.map((title) => door.call('notes.create', { title })))
    expect(answers.map((reply) => valueIn('notes.create', reply).title)).toEqual(titles)
    expect(new Set(answers.map((reply) => valueIn('notes.create', reply).id)).size).toBe(200)
  })

  test('names an error nobody foresaw `internal`, without its stack', async () => {
    const own = temporaryFolder()
    const broken = await open(bare(own))
    onTestFinished(broken.close)
    const notebook = new Database(join(own, 'notebook.db'))
    notebook.exec('DROP VIEW note_live; ALTER TABLE note RENAME TO gone')
    notebook.close()
    const reply = await broken.call('notes.list', {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringContaining('is kept') } })
    expect(JSON.stringify(reply)).not.toMatch(/\\n\s*at |\.[jt]s:\d|node_modules|stack/)
    // One call that failed takes nothing else with it.
    expect(codeOf(await broken.call('app.state', {}))).toBeNull()
  })

  test('answers every call with the reason when the core did not start', async () => {
    const own = temporaryFolder()
    const holder = createCore(testPorts({ dataDir: own }))
    onTestFinished(() => holder.close())
    const shut = await open(bare(own))
    onTestFinished(shut.close)
    for (const name of ['app.state', 'notes.create', 'export.pdf']) {
      expect(await shut.call(name, {}), name).toMatchObject({
        ok: false,
        error: {
          code: 'data-in-use',
          message: expect.stringContaining('Nothing was changed'),
          details: { dataDir: own, host: 'test', pid: process.pid },
        },
      })
    }
  })

  test('answers also after it was closed', async () => {
    const closed = await open(bare(temporaryFolder()))
    expect(codeOf(await closed.call('app.state', {}))).toBeNull()
    await closed.close()
    expect(codeOf(await closed.call('app.state', {}))).toBe(afterClose)
    expect(codeOf(await closed.call('no.such', {}))).toBe(afterClose)
  })
})

test('every call of the contract has the same answer at every door', async () => {
  const answers = new Map<string, Map<CallName, Reply>>()
  const json = new Map<string, string[]>()
  for (const { name, open } of doors) {
    const folder = temporaryFolder()
    const door = await open(optionsFor(folder))
    try {
      const replies = await askEverything(door, bundle)
      answers.set(name, replies)
      json.set(
        name,
        [...replies].map(([call, reply]) => `${call} ${comparable(call, reply, folder)}`),
      )
    } finally {
      await door.close()
    }
  }
  const direct = json.get('direct') ?? []
  expect(direct.map((line) => line.split(' ')[0]).sort()).toEqual([...callNames].sort())
  for (const line of direct) expect(line, 'every question is a good one').toMatch(/^\S+ \{"ok":true,/)
  for (const { name } of doors) expect(json.get(name), name).toEqual(direct)

  for (const [name, replies] of answers) {
    const reply = replies.get('export.pdf')
    if (!reply) throw new Error('no PDF')
    const file = Buffer.from(valueIn('export.pdf', reply).base64, 'base64')
    expect(file.subarray(0, 5).toString(), name).toBe('%PDF-')
    expect(file.subarray(-8).toString(), name).toContain('%%EOF')
  }
}, 180_000)

describe('only the desktop’s own page is answered', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example', parent: null, url: 'https://evil.example/' }],
    ['an address that looks like ours', { origin: 'app://valise.example', parent: null, url: 'app://valise.example/' }],
    ['a frame inside our page', { origin: 'app://valise', parent: {} as never, url: 'app://valise/' }],
  ])('not %s', async (_who, frame) => {
    const folder = temporaryFolder()
    const stranger = await openDesktop(bare(folder), frame)
    const reply = await stranger.call('notes.create', { title: 'planted' })
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'transport', message: expect.stringContaining('Refused') },
    })
    await stranger.close()
    const core = createCore(testPorts({ dataDir: folder }))
    onTestFinished(() => core.close())
    expect(await core.handlers['notes.list']({ offset: 0, limit: 1, trashed: false, query: '' })).toMatchObject({
      total: 0,
    })
  })

  test('and not with more than a message may hold', async () => {
    const door = await openDesktop(bare(temporaryFolder()))
    onTestFinished(door.close)
    const reply = await door.call('library.sync', { bundle: 'x'.repeat(MAX_MESSAGE_BYTES) })
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'bad-input', details: { problems: [{ where: 'bundle' }] } },
    })
    expect(codeOf(await door.call('app.state', {}))).toBeNull()
  })
})
