import { describe, expect, test } from 'vitest'
import type { EventMessage } from '../../../../shared/contract/events.ts'
import { temporaryFolder, testCore } from '../../../support/core.ts'
import { bundleText, smallContent } from '../../support/bundle.ts'
import { callerOf } from '../../support/call.ts'

const agenda = (dataDir = temporaryFolder()) => {
  const core = testCore({ dataDir })
  const heard: EventMessage[] = []
  core.on((message) => heard.push(message))
  return { call: callerOf(core), heard, core }
}

const talks = {
  title: 'Supplier talks',
  date: '2026-02-19',
  start: '10:00',
  end: '11:00',
  timeZone: 'America/Mexico_City',
  company: 'Érable & Fils',
  people: ['Ana López', 'Luis 🇲🇽'],
}

test('a meeting is made, changed, removed, brought back, told of, and there after a restart', async () => {
  const dataDir = temporaryFolder()
  const { call, heard, core } = agenda(dataDir)
  const made = await call('meetings.create', talks)
  expect(made).toMatchObject({
    ...talks,
    endDate: '2026-02-19',
    where: '',
    cancelled: false,
    note: null,
    origin: { kind: 'own' },
    uid: `${made.id}@valise`,
    sequence: 0,
    version: 1,
  })
  const moved = await call('meetings.update', { id: made.id, version: 1, start: '10:30', end: '11:30' })
  expect(moved).toMatchObject({ start: '10:30', sequence: 1, version: 2 })
  // Goals concern nobody else: SEQUENCE stays. The same said twice changes nothing.
  const prepared = await call('meetings.update', { id: made.id, version: 2, goals: 'Price list' })
  expect(prepared).toMatchObject({ goals: 'Price list', sequence: 1, version: 3 })
  expect(await call('meetings.update', { id: made.id, version: 2, goals: 'Price list' })).toEqual(prepared)
  await expect(call('meetings.update', { id: made.id, version: 2, goals: 'Lost' })).rejects.toMatchObject({
    code: 'conflict',
    details: { version: 3, removed: false },
  })
  expect((await call('meetings.remove', { id: made.id })).removedAt).not.toBeNull()
  expect(await call('meetings.list', {})).toEqual([])
  expect(await call('meetings.list', { removed: true })).toHaveLength(1)
  await expect(call('meetings.update', { id: made.id, version: 4, goals: 'x' })).rejects.toMatchObject({
    code: 'conflict',
    details: { removed: true },
  })
  const back = await call('meetings.restore', { id: made.id })
  expect(back).toMatchObject({ goals: 'Price list', removedAt: null })
  expect(heard.filter(({ event }) => event === 'meetings.changed').length).toBeGreaterThanOrEqual(5)
  core.close()
  expect(await agenda(dataDir).call('meetings.get', { id: made.id })).toEqual(back)
})

test('days are listed by their own clocks: whole days first, then by the instant', async () => {
  const { call } = agenda()
  const on = (title: string, change: object) => call('meetings.create', { ...talks, title, ...change })
  await on('Mexico at ten', {})
  // Half past ten in Toronto is half past nine in Mexico City.
  await on('Toronto at half past ten', { start: '10:30', end: null, timeZone: 'America/Toronto' })
  await on('Fair', { start: null, end: null, date: '2026-02-18', endDate: '2026-02-20' })
  await on('Overnight', { date: '2026-02-18', start: '23:00', endDate: '2026-02-19', end: '01:00' })
  await on('Another day', { date: '2026-02-21' })
  const titles = async (from: string, to: string) =>
    (await call('meetings.list', { from, to })).map(({ title }) => title)
  expect(await titles('2026-02-19', '2026-02-19')).toEqual([
    'Fair',
    'Overnight',
    'Toronto at half past ten',
    'Mexico at ten',
  ])
  expect(await titles('2026-02-20', '2026-02-20')).toEqual(['Fair'])
  expect(await titles('2026-02-22', '2026-03-01')).toEqual([])
})

test('what cannot be is refused and changes nothing', async () => {
  const { call } = agenda()
  const refused = (change: object) =>
    expect(call('meetings.create', { ...talks, ...change })).rejects.toMatchObject({ code: 'bad-input' })
  await refused({ end: '09:00' })
  await refused({ endDate: '2026-02-18' })
  await refused({ start: null, end: '11:00' })
  await refused({ timeZone: 'America/Atlantis' })
  await refused({ timeZone: '-06:00' })
  await refused({ date: '2026-02-30' })
  const { id } = await call('meetings.create', talks)
  await expect(call('meetings.update', { id, version: 1, start: '12:00' })).rejects.toMatchObject({ code: 'bad-input' })
  await expect(call('meetings.get', { id: 'note-999999' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await call('meetings.list', {})).toHaveLength(1)
})

test('the note of a meeting is made once, in the language of the reader, and comes out of the trash', async () => {
  const { call } = agenda()
  const { id } = await call('meetings.create', { ...talks, people: ['Ana *López*', '# Luis'] })
  const { note } = await call('meetings.note', { id, language: 'fr' })
  expect(await call('notes.get', { id: note })).toMatchObject({
    title: 'Supplier talks · 2026-02-19',
    company: 'Érable & Fils',
    body: '## Participants\n\n- Ana \\*López\\*\n- \\# Luis\n\n## Discussion\n\n## Promesses\n\n## Suite\n',
  })
  expect(await call('meetings.get', { id })).toMatchObject({ note })
  await call('notes.trash', { id: note })
  expect(await call('meetings.note', { id, language: 'en' })).toEqual({ note })
  expect((await call('notes.get', { id: note })).trashedAt).toBeNull()
})

test('an item of the programme becomes one meeting, however often it is asked for', async () => {
  const { call } = agenda()
  await call('library.sync', { bundle: bundleText(smallContent()) })
  const made = await call('meetings.fromProgramme', { item: 'opening', language: 'fr' })
  expect(made).toMatchObject({
    title: 'Ouverture',
    date: '2026-02-16',
    start: '09:00',
    end: '10:30',
    timeZone: 'America/Mexico_City',
    origin: { kind: 'programme', item: 'opening' },
  })
  await call('meetings.remove', { id: made.id })
  const again = await call('meetings.fromProgramme', { item: 'opening', language: 'en' })
  expect(again).toMatchObject({ id: made.id, removedAt: null })
  await expect(call('meetings.fromProgramme', { item: 'none', language: 'en' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

describe('when a later edition changes the programme', () => {
  const opening = smallContent().programme[0] ?? expect.unreachable()
  const planned = async () => {
    const { call } = agenda()
    await call('library.sync', { bundle: bundleText(smallContent()) })
    const { id } = await call('meetings.fromProgramme', { item: 'opening', language: 'en' })
    const edition = (edition: number, programme: readonly (typeof opening)[]) =>
      call('library.sync', { bundle: bundleText(smallContent({ edition, programme: [...programme] })) })
    return { call, id, edition, changes: () => call('meetings.programmeChanges', {}) }
  }

  test('the old is told beside the new, and what changed is taken over without what the delegate wrote', async () => {
    const { call, id, edition, changes } = await planned()
    expect(await changes()).toEqual([])
    await call('meetings.update', { id, version: 1, start: '08:45', company: 'Nord', title: 'My opening' })
    await edition(2, [{ ...opening, date: '2026-02-17', start: '23:00', end: '01:00' }])
    expect(await changes()).toMatchObject([
      { meeting: id, before: { date: '2026-02-16', start: '09:00' }, now: { date: '2026-02-17', start: '23:00' } },
    ])
    expect((await call('meetings.get', { id })).date, 'a meeting does not follow by itself').toBe('2026-02-16')
    expect(await call('meetings.answerProgramme', { id, take: true, language: 'en' })).toMatchObject({
      title: 'My opening',
      company: 'Nord',
      place: 'embassy',
      date: '2026-02-17',
      start: '23:00',
      endDate: '2026-02-18',
      end: '01:00',
      sequence: 2,
    })
    expect(await changes()).toEqual([])
  })

  test('the delegate keeps their own, and is asked again only by another change', async () => {
    const { call, id, edition, changes } = await planned()
    await edition(2, [{ ...opening, start: '10:00' }])
    expect(await call('meetings.answerProgramme', { id, take: false, language: 'en' })).toMatchObject({
      start: '09:00',
      sequence: 0,
    })
    expect(await changes()).toEqual([])
    await edition(3, [{ ...opening, start: '10:00', note: { en: 'Bring a badge.', fr: 'Apportez un badge.' } }])
    expect(await changes(), 'a remark is no change of time or place').toEqual([])
    await edition(4, [{ ...opening, start: '11:00' }])
    expect(await changes()).toMatchObject([{ before: { start: '10:00' }, now: { start: '11:00' } }])
  })

  test('what is withdrawn is cancelled if the delegate wants it, and can come back', async () => {
    const { call, id, edition, changes } = await planned()
    await edition(2, [])
    expect(await changes()).toMatchObject([{ meeting: id, now: null }])
    expect(await call('meetings.answerProgramme', { id, take: true, language: 'en' })).toMatchObject({
      cancelled: true,
    })
    expect(await changes()).toEqual([])
    await edition(3, [opening])
    expect(await changes()).toMatchObject([{ before: null, now: { start: '09:00' } }])
    expect(await call('meetings.answerProgramme', { id, take: true, language: 'en' })).toMatchObject({
      cancelled: false,
    })
    // A removed meeting asks nothing.
    await edition(4, [])
    await call('meetings.remove', { id })
    expect(await changes()).toEqual([])
  })
})
