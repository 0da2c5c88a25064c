import { describe, expect, test } from 'vitest'
import { MAX_TEMPLATES } from '../../../shared/model/template-limits.ts'
import { fillTemplate, nothingKnown } from '../../../shared/text/fill-template.ts'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'

const withEdition = async () => {
  const core = testCore()
  const heard: string[] = []
  core.on(({ event }) => heard.push(event))
  const call = callerOf(core)
  await call('library.sync', { bundle: bundleText(smallContent()) })
  return { call, heard }
}
const meeting = { title: 'Nord', date: '2026-02-17', timeZone: 'America/Monterrey', people: ['Ana *Ruiz*', 'Luis'] }

test('there is the one of a meeting, then those of the edition, in the language named', async () => {
  const { call } = await withEdition()
  expect(await call('templates.list', { language: 'fr' })).toMatchObject([
    { id: 'meeting', title: 'Rencontre', ships: true, isOwn: false },
    { id: 'site-visit', title: 'Visite de site', body: '## Vu\n\n## Promis\n', ships: true, isOwn: false },
  ])
  expect(await callerOf(testCore())('templates.list', { language: 'en' })).toMatchObject([{ id: 'meeting' }])
})

test('one is changed and put back, one is added and removed, and everybody is told', async () => {
  const { call, heard } = await withEdition()
  await call('templates.save', { id: 'site-visit', title: ' Plant ', body: '## Mine\n' })
  const { id } = await call('templates.save', { title: 'Dinner', body: '' })
  expect((await call('templates.list', { language: 'en' })).slice(1)).toEqual([
    { id: 'site-visit', title: 'Plant', body: '## Mine\n', ships: true, isOwn: true },
    { id, title: 'Dinner', body: '', ships: false, isOwn: true },
  ])
  await call('templates.reset', { id: 'site-visit' })
  await call('templates.reset', { id })
  await call('templates.reset', { id: 'never-there' })
  expect((await call('templates.list', { language: 'en' })).map(({ title }) => title)).toEqual([
    'Meeting',
    'Site visit',
  ])
  expect(heard.filter((event) => event === 'templates.changed')).toHaveLength(5)
})

test('a changed one stays when a later edition changes it or has it no more', async () => {
  const { call } = await withEdition()
  await call('templates.save', { id: 'site-visit', title: 'Plant', body: 'mine' })
  await call('library.sync', { bundle: bundleText(smallContent({ edition: 2, templates: [] })) })
  expect((await call('templates.list', { language: 'en' })).at(-1)).toEqual({
    id: 'site-visit',
    title: 'Plant',
    body: 'mine',
    ships: false,
    isOwn: true,
  })
})

test('a bundle without the list is a bundle like before', async () => {
  const { templates: _none, ...before } = smallContent()
  const call = callerOf(testCore())
  await call('library.sync', { bundle: bundleText(before) })
  expect(await call('templates.list', { language: 'en' })).toHaveLength(1)
})

test('there is a most of them, and saving one again is always possible', async () => {
  const call = callerOf(testCore())
  for (let count = 0; count < MAX_TEMPLATES; count += 1) await call('templates.save', { title: `${count}`, body: '' })
  await expect(call('templates.save', { title: 'one more', body: '' })).rejects.toMatchObject({ code: 'bad-input' })
  const [, first] = await call('templates.list', { language: 'en' })
  expect(await call('templates.save', { id: first?.id, title: 'again', body: '' })).toEqual({ id: first?.id })
})

test('the note of a meeting is made from the template named', async () => {
  const { call } = await withEdition()
  await call('templates.save', {
    id: 'site-visit',
    title: 'Plant',
    body: '## {{city}}, {{date}}\n\n{{people}}\n\n{{company}}\n\nSeen by {{people}}:\n',
  })
  const { id } = await call('meetings.create', meeting)
  const { note } = await call('meetings.note', { id, language: 'en', template: 'site-visit', cityName: 'Monterrey' })
  expect((await call('notes.get', { id: note })).body).toBe(
    '## Monterrey, 2026-02-17\n\n- Ana \\*Ruiz\\*\n- Luis\n\nSeen by Ana \\*Ruiz\\*, Luis:\n',
  )
  const other = await call('meetings.create', meeting)
  const unknown = await call('meetings.note', { id: other.id, language: 'en', template: 'gone' })
  expect((await call('notes.get', { id: unknown.note })).body).toMatch(/^## Who\n\n- Ana .*\n- Luis\n\n## Discussed/)
})

describe('a mark', () => {
  test.each([
    ['## Who\n\n{{people}}\n\n## Next\n', '## Who\n\n## Next\n'],
    ['{{company}}', ''],
    ['With {{company}} in {{city}}.', 'With  in .'],
    ['{{unknown}} and {{ people }}', '{{unknown}} and {{ people }}'],
  ])('of which nothing is known leaves no empty line: %j', (body, filled) => {
    expect(fillTemplate(body, nothingKnown)).toBe(filled)
  })

  test('is filled once: what it is filled with fills nothing more', () => {
    expect(fillTemplate('{{company}}', { ...nothingKnown, company: '{{city}} $& $1', city: 'x' })).toBe(
      '{{city}} $\\& $1',
    )
  })
})
