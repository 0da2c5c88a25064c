import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/core.ts'
import { seededRandom } from '../support/random.ts'
import { type Installation, install } from './support/installation.ts'
import { node, type Serving, startServing } from './support/process.ts'

const ROUNDS = 20
/** How many notes are written to at the same time, as by several windows. */
const WRITERS = 4

let installation: Installation
beforeAll(() => {
  installation = install()
})
afterAll(() => installation.remove())

/** A note as its writer knows it. */
interface Written {
  readonly id: string
  /** The last state that was acknowledged. */
  acknowledged: { version: number; body: string }
  /** What was sent after that and never answered: it may be there or not. */
  sent: string | null
}

/** Writes to one note without pause until the host is gone. */
const keepWriting = async (host: Serving, note: Written, word: () => string): Promise<void> => {
  for (;;) {
    const body = `${note.acknowledged.body.slice(-4_000)} ${word()}`
    note.sent = body
    const { version } = note.acknowledged
    const reply = await host.call('notes.update', { id: note.id, version, title: note.id, body }).catch(() => null)
    if (!reply) return
    if (!reply.ok) throw new Error(reply.error.message)
    note.acknowledged = { version: version + 1, body }
    note.sent = null
  }
}

/** Reads a note back and checks that it is what was acknowledged, or what was on its way after it. */
const expectKept = async (host: Serving, note: Written): Promise<void> => {
  const reply = await host.call('notes.get', { id: note.id })
  if (!reply.ok) throw new Error(`an acknowledged note is gone: ${reply.error.message}`)
  const { version, body } = reply.value as { version: number; body: string }
  if (version === note.acknowledged.version) expect(body).toBe(note.acknowledged.body)
  else expect({ version, body }).toEqual({ version: note.acknowledged.version + 1, body: note.sent })
  note.acknowledged = { version, body }
  note.sent = null
}

/** Asks SQLite itself, with nobody else at the files. */
const examine = (data: string): void => {
  const notebook = new Database(join(data, 'notebook.db'))
  try {
    expect(notebook.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(notebook.pragma('foreign_key_check')).toEqual([])
    // Compares the index with the texts it was made of and throws where they differ.
    notebook.exec("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)")
  } finally {
    notebook.close()
  }
}

test(`every acknowledged keystroke survives ${ROUNDS} kills at random moments`, { timeout: 400_000 }, async () => {
  const random = seededRandom(20_260_215)
  const data = temporaryFolder()
  const notes: Written[] = []
  let updates = 0

  for (let round = 0; round < ROUNDS; round += 1) {
    const host = await startServing(installation.cli, ['serve', '--no-open', '--data', data])
    for (const note of notes) await expectKept(host, note)
    const marker = `round${round}`
    const reply = await host.call('notes.create', { title: marker, body: `${marker} begins` })
    if (!reply.ok) throw new Error(reply.error.message)
    const { id, body } = reply.value as { id: string; body: string }
    notes.push({ id, acknowledged: { version: 1, body }, sent: null })

    const writing = notes.slice(-WRITERS).map((note) => {
      const before = note.acknowledged.version
      return keepWriting(host, note, () => `${marker} ${randomUUID()}`).then(() => {
        updates += note.acknowledged.version - before
      })
    })
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 280))
    await host.end('SIGKILL')
    await Promise.all(writing)
    examine(data)
  }

  const last = await startServing(installation.cli, ['serve', '--no-open', '--data', data])
  for (const note of notes) await expectKept(last, note)
  for (const { id, acknowledged } of notes) {
    const word = acknowledged.body.split(' ').at(-1) ?? ''
    const found = await last.call('search.query', { words: `"${word}"`, language: 'en' })
    expect(found, 'the last word that was kept can be found').toMatchObject({ ok: true, value: { hits: [{ id }] } })
  }
  expect((await last.end('SIGTERM')).code).toBe(0)
  const doctor = JSON.parse((await node(installation.cli, ['doctor', '--json', '--data', data])).stdout)
  expect(doctor).toMatchObject({ notebook: { integrity: 'ok' }, counts: { notes: ROUNDS } })
  expect(updates, 'the kills came in the middle of work').toBeGreaterThan(ROUNDS)
})
