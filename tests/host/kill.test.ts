import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { taskLines } from '../../shared/text/follow-ups.ts'
import { noteLinks } from '../../shared/text/note-links.ts'
import { temporaryFolder } from '../support/folder.ts'
import { seededRandom } from '../support/random.ts'
import { type Installation, install } from './support/installation.ts'
import { node, type Serving, startServing } from './support/process.ts'

const ROUNDS = 50
/** How many notes are written to at the same time, as by several windows. */
const WRITERS = 4

/** What ships, where it is built: it starts in a third of the time that the sources need. */
const built = fileURLToPath(new URL('../../dist/host/cli.js', import.meta.url))

let installation: Installation | null = null
let cli = built
beforeAll(() => {
  if (existsSync(built)) return
  installation = install()
  cli = installation.cli
})
afterAll(() => installation?.remove())

/** A note as its writer knows it. */
interface Written {
  readonly id: string
  /** The last state that was acknowledged. */
  acknowledged: { version: number; body: string }
  /** What was sent after that and never answered: it may be there or not. */
  sent: string | null
}

/** A line of a note: words, a follow-up with somebody and a day, or a link to a briefing; all end in `words`. */
const lineOf = (words: string, kind: number): string => {
  if (kind < 0.3) return `- [${kind < 0.1 ? 'x' : ' '}] call @Ana 2026-02-17 ${words}`
  return kind < 0.6 ? `see [the courts](valise:briefing/courts-${Math.floor(kind * 100)}) ${words}` : words
}

/** Writes to one note without pause until the host is gone. */
const keepWriting = async (host: Serving, note: Written, word: () => string): Promise<void> => {
  for (;;) {
    const body = `${note.acknowledged.body.split('\n').slice(-12).join('\n')}\n${word()}`
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

interface Stored {
  readonly seq: number
  readonly body: string
}

/** What is derived from some notes against what their texts say. */
const examineDerived = (notebook: Database.Database, ids: readonly string[]): void => {
  const boxes = notebook.prepare<[number], { box: number }>('SELECT box FROM follow_up WHERE note = ? ORDER BY box')
  const links = notebook.prepare<[number], { what: string; id: string }>(
    'SELECT what, id FROM note_link WHERE note = ? ORDER BY what, id',
  )
  const text = notebook.prepare<[string], Stored>('SELECT seq, body FROM note WHERE id = ?')
  for (const { seq, body } of ids.flatMap((id) => text.all(id))) {
    expect(boxes.all(seq).map(({ box }) => box)).toEqual(taskLines(body).map(({ box }) => box))
    const named = noteLinks(body).map(({ what, id }) => `${what}/${id}`)
    expect(links.all(seq).map(({ what, id }) => `${what}/${id}`)).toEqual([...new Set(named)].sort())
  }
}

/** Asks SQLite itself, with nobody else at the files; of what is derived, what belongs to these notes. */
const examine = (data: string, ids: readonly string[]): void => {
  const notebook = new Database(join(data, 'notebook.db'))
  try {
    expect(notebook.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(notebook.pragma('foreign_key_check')).toEqual([])
    // Compares the index with the texts it was made of and throws where they differ.
    notebook.exec("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)")
    examineDerived(notebook, ids)
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
    const host = await startServing(cli, ['serve', '--no-open', '--data', data])
    await Promise.all(notes.map((note) => expectKept(host, note)))
    const marker = `round${round}`
    const reply = await host.call('notes.create', { title: marker, body: `${marker} ${randomUUID()}` })
    if (!reply.ok) throw new Error(reply.error.message)
    const { id, body } = reply.value as { id: string; body: string }
    notes.push({ id, acknowledged: { version: 1, body }, sent: null })

    const written = notes.slice(-WRITERS)
    const writing = written.map((note) => {
      const before = note.acknowledged.version
      return keepWriting(host, note, () => lineOf(`${marker} ${randomUUID()}`, random())).then(() => {
        updates += note.acknowledged.version - before
      })
    })
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 280))
    await host.end('SIGKILL')
    await Promise.all(writing)
    examine(
      data,
      written.map(({ id: one }) => one),
    )
  }

  const last = await startServing(cli, ['serve', '--no-open', '--data', data])
  await Promise.all(notes.map((note) => expectKept(last, note)))
  for (const { id, acknowledged } of notes) {
    const word = acknowledged.body.split(' ').at(-1) ?? ''
    const found = await last.call('search.query', { words: `"${word}"`, language: 'en' })
    expect(found, 'the last word that was kept can be found').toMatchObject({ ok: true, value: { hits: [{ id }] } })
  }
  expect((await last.end('SIGTERM')).code).toBe(0)
  examine(
    data,
    notes.map(({ id }) => id),
  )
  const doctor = JSON.parse((await node(cli, ['doctor', '--json', '--data', data])).stdout)
  expect(doctor).toMatchObject({ notebook: { integrity: 'ok' }, counts: { notes: ROUNDS } })
  expect(updates, 'the kills came in the middle of work').toBeGreaterThan(ROUNDS)
})
