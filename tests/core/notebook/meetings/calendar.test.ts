import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { within } from '../../../../core/notebook/meetings/calendar/within.ts'
import type { Meeting } from '../../../../shared/model/meeting.ts'
import { instantAt } from '../../../../shared/text/wall-time.ts'
import { testCore } from '../../../support/core.ts'
import { bundleText, smallContent } from '../../support/bundle.ts'
import { callerOf } from '../../support/call.ts'

const agenda = async () => {
  const call = callerOf(testCore())
  await call('library.sync', { bundle: bundleText(smallContent()) })
  await call('preferences.set', { homeTimeZone: 'America/Toronto' })
  return {
    call,
    bring: (...lines: readonly string[]) => call('meetings.import', { calendar: calendarOf(...lines) }),
    list: () => call('meetings.list', {}),
  }
}

const calendarOf = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')

const event = (uid: string, ...lines: readonly string[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  ...(lines.some((line) => line.startsWith('DTSTAMP')) ? [] : ['DTSTAMP:20260101T120000Z']),
  ...lines,
  'END:VEVENT',
]

const told = ({ title, date, start, endDate, end, timeZone }: Meeting): string =>
  `${title} ${date}${start === null ? '' : ` ${start}`}${end === null && endDate === date ? '' : `–${endDate === date ? '' : endDate}${end ?? ''}`} ${timeZone}`

const instantsOf = (meetings: readonly Meeting[]): string[] =>
  meetings.map(({ date, start, timeZone }) =>
    new Date(instantAt({ date, time: start ?? '00:00' }, timeZone)).toISOString().slice(0, 16),
  )

describe('a calendar file', () => {
  test('of a trip through three zones over a change of clocks keeps each wall time in its zone', async () => {
    const { bring, list } = await agenda()
    const report = await bring(
      ...event('a', 'SUMMARY:Packing', 'DTSTART;TZID=America/Toronto:20260307T090000', 'DURATION:PT1H30M'),
      // Clocks go forward in Canada on 8 March; not in Mexico.
      ...event(
        'b',
        'SUMMARY:Call home',
        'DTSTART;TZID=America/Toronto:20260308T090000',
        'DTEND;TZID=America/Toronto:20260308T093000',
      ),
      // A flight ends by the clock of where it lands.
      ...event(
        'c',
        'SUMMARY:Flight',
        'DTSTART;TZID=America/Mexico_City:20260308T220000',
        'DTEND;TZID=America/Vancouver:20260309T023000',
      ),
      // Outlook's name; “Central Standard Time” has summer time there.
      ...event('d', 'SUMMARY:Winnipeg', 'DTSTART;TZID=Central Standard Time:20260309T140000'),
      ...event('e', 'SUMMARY:Port', 'DTSTART;TZID=/example.org/20250101/America/Vancouver:20260309T090000'),
    )
    expect(report).toMatchObject({ added: 5, changed: 0, skipped: 0, cutOff: false })
    const meetings = await list()
    expect(meetings.map(told)).toEqual([
      'Packing 2026-03-07 09:00–10:30 America/Toronto',
      'Call home 2026-03-08 09:00–09:30 America/Toronto',
      'Flight 2026-03-08 22:00–2026-03-0903:30 America/Mexico_City',
      'Port 2026-03-09 09:00 America/Vancouver',
      'Winnipeg 2026-03-09 14:00 America/Chicago',
    ])
    expect(instantsOf(meetings)).toEqual([
      '2026-03-07T14:00',
      '2026-03-08T13:00',
      '2026-03-09T04:00',
      '2026-03-09T16:00',
      '2026-03-09T19:00',
    ])
  })

  test('tells universal and floating times by the zone of the city of that day, else by that of home', async () => {
    const { bring, list } = await agenda()
    await bring(
      ...event('utc', 'SUMMARY:Universal', 'DTSTART:20260216T160000Z', 'DTEND:20260216T170000Z'),
      ...event('floating', 'SUMMARY:Floating', 'DTSTART:20260216T120000'),
      ...event('home', 'SUMMARY:At home', 'DTSTART:20260302T140000Z'),
      ...event('day', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260217', 'DTEND;VALUE=DATE:20260219'),
      ...event('one', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260220'),
    )
    expect((await list()).map(told)).toEqual([
      'Universal 2026-02-16 10:00–11:00 America/Mexico_City',
      'Floating 2026-02-16 12:00 America/Mexico_City',
      expect.stringMatching(/^Fair 2026-02-17–2026-02-18/),
      expect.stringMatching(/^Holiday 2026-02-20/),
      'At home 2026-03-02 09:00 America/Toronto',
    ])
  })

  test('may describe a zone of its own', async () => {
    const { bring, list } = await agenda()
    const part = (kind: string, start: string, from: string, to: string, rule: string) => [
      `BEGIN:${kind}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:${rule}`,
      `END:${kind}`,
    ]
    await bring(
      'BEGIN:VTIMEZONE',
      'TZID:Our Office',
      ...part('STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
      ...part('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
      'END:VTIMEZONE',
      ...event('w', 'SUMMARY:Winter', 'DTSTART;TZID=Our Office:20260216T100000'),
      ...event('s', 'SUMMARY:Summer', 'DTSTART;TZID=Our Office:20260716T100000'),
    )
    expect((await list()).map(told)).toEqual([
      'Winter 2026-02-16 09:00 America/Mexico_City',
      'Summer 2026-07-16 10:00 America/Toronto',
    ])
  })

  test('that recurs is written out around the mission, with its exceptions', async () => {
    const { bring, list } = await agenda()
    const report = await bring(
      ...event(
        'daily',
        'SUMMARY:Breakfast',
        'DTSTART;TZID=America/Mexico_City:20250101T080000',
        'DURATION:PT30M',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=20260217T140000Z',
        'EXDATE;TZID=America/Mexico_City:20260209T080000',
        'RDATE;TZID=America/Mexico_City:20260221T080000',
      ),
      ...event(
        'daily',
        'SUMMARY:Late breakfast',
        'RECURRENCE-ID:20260216T140000Z',
        'DTSTART;TZID=America/Mexico_City:20260216T093000',
      ),
    )
    expect(report).toMatchObject({ window: { from: '2026-02-01', to: '2026-03-06' }, cutOff: true })
    expect((await list()).map(({ title, date, start }) => `${title} ${date} ${start}`)).toEqual([
      'Breakfast 2026-02-02 08:00',
      'Breakfast 2026-02-03 08:00',
      'Breakfast 2026-02-04 08:00',
      'Breakfast 2026-02-10 08:00',
      'Breakfast 2026-02-11 08:00',
      'Late breakfast 2026-02-16 09:30',
      // UNTIL is the instant of that very occurrence, and includes it.
      'Breakfast 2026-02-17 08:00',
      'Breakfast 2026-02-21 08:00',
    ])
  })
})

describe('what changed', () => {
  const lunch = (sequence: number, ...lines: readonly string[]) =>
    event('lunch', `SEQUENCE:${sequence}`, 'SUMMARY:Working lunch', ...lines)
  const AT_ONE = 'DTSTART;TZID=America/Mexico_City:20260219T130000'
  const AT_TWO = 'DTSTART;TZID=America/Mexico_City:20260219T140000'

  test('is shown beside what was, keeps what the delegate wrote, and is seen only when she says so', async () => {
    const { call, bring, list } = await agenda()
    await bring(...lunch(0, AT_ONE, 'LOCATION:Chapultepec', 'ORGANIZER;CN=Ana López:mailto:ana@example.mx'))
    const [first] = await list()
    if (!first) throw new Error('no meeting')
    expect(first.people).toEqual(['Ana López'])
    await call('meetings.update', { id: first.id, version: 1, goals: 'Prices', company: 'Cemex' })
    const next = lunch(1, AT_TWO, 'LOCATION:Andares')
    const preview = await call('meetings.preview', { calendar: calendarOf(...next) })
    expect(preview).toMatchObject({
      changed: 1,
      added: 0,
      changes: [
        {
          change: 'changed',
          where: 'Andares',
          time: { start: '14:00' },
          before: { where: 'Chapultepec', time: { start: '13:00' } },
        },
      ],
    })
    expect(await list()).toMatchObject([{ start: '13:00', version: 2 }])
    expect(await bring(...next)).toEqual(preview)
    await bring(...lunch(2, AT_TWO, 'LOCATION:Zapopan'))
    const [changed] = await list()
    expect(changed).toMatchObject({
      start: '14:00',
      where: 'Zapopan',
      goals: 'Prices',
      company: 'Cemex',
      sequence: 2,
      // What she saw last, not what stood there in between.
      earlier: { start: '13:00', where: 'Chapultepec' },
    })
    expect(await call('meetings.seen', { id: first.id })).toMatchObject({ earlier: null, where: 'Zapopan' })
  })

  test('is left aside when the agenda has a newer state, by SEQUENCE and then by DTSTAMP', async () => {
    const { bring, list } = await agenda()
    await bring(...lunch(3, AT_TWO, 'DTSTAMP:20260110T000000Z'))
    expect(await bring(...lunch(2, AT_ONE, 'DTSTAMP:20260111T000000Z'))).toMatchObject({ older: 1, changed: 0 })
    expect(await bring(...lunch(3, AT_ONE, 'DTSTAMP:20260109T000000Z'))).toMatchObject({ older: 1, changed: 0 })
    expect(await bring(...lunch(3, AT_TWO, 'DTSTAMP:20260110T000000Z'))).toMatchObject({ unchanged: 1, changed: 0 })
    expect(await list()).toMatchObject([{ start: '14:00', version: 1 }])
    expect(await bring(...lunch(3, AT_ONE, 'DTSTAMP:20260112T000000Z'))).toMatchObject({ changed: 1 })
    expect(await list()).toMatchObject([{ start: '13:00' }])
  })

  test('by a cancellation stays in the agenda, marked', async () => {
    const { call, bring, list } = await agenda()
    await bring(...lunch(0, AT_ONE))
    expect(await bring(...event('other', 'STATUS:CANCELLED', AT_ONE))).toMatchObject({ skipped: 1, added: 0 })
    expect(await bring('METHOD:CANCEL', ...lunch(1, AT_ONE))).toMatchObject({ cancelled: 1 })
    expect(await list()).toMatchObject([{ cancelled: true, earlier: { cancelled: false } }])
    const { base64 } = await call('meetings.export', {})
    expect(Buffer.from(base64, 'base64').toString()).toContain('STATUS:CANCELLED')
  })

  test('in a series: an occurrence left out is cancelled, and all of them with the series', async () => {
    const { bring, list } = await agenda()
    const series = (sequence: number, ...lines: readonly string[]) =>
      event('s', `SEQUENCE:${sequence}`, 'SUMMARY:S', 'DTSTART;TZID=America/Monterrey:20260218T090000', ...lines)
    await bring(...series(0, 'RRULE:FREQ=DAILY;COUNT=3'))
    const report = await bring(
      ...series(1, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=America/Monterrey:20260219T090000'),
    )
    expect(report).toMatchObject({ cancelled: 1, unchanged: 2 })
    expect((await list()).map(({ date, cancelled }) => [date, cancelled])).toEqual([
      ['2026-02-18', false],
      ['2026-02-19', true],
      ['2026-02-20', false],
    ])
    expect(await bring('METHOD:CANCEL', ...series(2))).toMatchObject({ cancelled: 2 })
    expect((await list()).every(({ cancelled }) => cancelled)).toBe(true)
  })
})

describe('a file that is no good', () => {
  test.each([
    ['empty lines', '\r\n\r\n'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['cut short', calendarOf(...event('a', 'DTSTART:20260216T100000Z')).slice(0, 120)],
    ['a contact', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEND:VCARD\r\n'],
    ['no events', calendarOf('X-WR-CALNAME:Nothing')],
    [
      'a crowd',
      calendarOf(...Array.from({ length: 5_001 }, (_, n) => event(`e${n}`, 'DTSTART:20260216T100000Z')).flat()),
    ],
  ])('%s is refused by name and changes nothing', async (_, calendar) => {
    const { call, list } = await agenda()
    await call('meetings.create', { title: 'Kept', date: '2026-02-16', timeZone: 'America/Toronto' })
    const before = await list()
    await expect(call('meetings.preview', { calendar })).rejects.toMatchObject({ code: 'calendar-invalid' })
    await expect(call('meetings.import', { calendar })).rejects.toMatchObject({ code: 'calendar-invalid' })
    expect(await list()).toEqual(before)
  })

  test('because a rule sends its reader into a search without an end is refused too', { timeout: 60_000 }, async () => {
    const { bring, list } = await agenda()
    const endless = event('a', 'DTSTART:20260216T100000Z', 'RRULE:FREQ=DAILY;INTERVAL=999999999')
    await expect(bring(...endless)).rejects.toMatchObject({ code: 'calendar-invalid' })
    expect(await list()).toEqual([])
  })

  test('only in parts gives the rest, and counts what it left', async () => {
    const { bring, list } = await agenda()
    const report = await bring(
      ...event('good', 'SUMMARY:Good', 'DTSTART:20260216T160000Z'),
      ...event('secondly', 'DTSTART:20260216T100000Z', 'RRULE:FREQ=SECONDLY'),
      ...event('none', 'SUMMARY:No time'),
      ...event('', 'DTSTART:20260216T160000Z'),
      ...event('bad', 'DTSTART:20261399T160000Z', 'RRULE:FREQ=MONTHLY;BYDAY=9MO'),
    )
    expect(report).toMatchObject({ added: 1, skipped: 4 })
    expect(await list()).toHaveLength(1)
  })

  test('with hostile words is kept to the letter and stays words', async () => {
    const { call, bring, list } = await agenda()
    await bring(...event('x', 'SUMMARY:<img src=x onerror=alert(1)>\\, "\\;" \\n =cmd 💼 ‮', 'DTSTART:20260216T160000Z'))
    const [meeting] = await list()
    expect(meeting?.title).toBe('<img src=x onerror=alert(1)>, ";" \n =cmd 💼 ‮')
    const { base64 } = await call('meetings.export', {})
    const other = await agenda()
    await other.call('meetings.import', { calendar: Buffer.from(base64, 'base64').toString() })
    expect((await other.list())[0]?.title).toBe(meeting?.title)
  })

  test('work that never ends is stopped, an error comes through', () => {
    expect(
      within(20, () => {
        for (;;);
      }),
    ).toBeNull()
    expect(() =>
      within(1_000, () => {
        throw new TypeError('mine')
      }),
    ).toThrow('mine')
    expect(within(1_000, () => 7)).toEqual({ result: 7 })
  })
})

describe('an exported calendar', () => {
  test('is the same agenda in another copy, by names and by its own descriptions of the zones', async () => {
    const { call, list } = await agenda()
    const make = (title: string, change: object) =>
      call('meetings.create', { title, date: '2026-03-07', timeZone: 'America/Toronto', ...change })
    await make('Before', { start: '09:00', end: '10:00' })
    await make('After the change', { date: '2026-03-09', start: '09:00', end: '10:00' })
    await make('Mexico', { date: '2026-03-09', start: '09:00', timeZone: 'America/Mexico_City' })
    await make('Newfoundland', { date: '2026-11-02', start: '09:00', timeZone: 'America/St_Johns' })
    await make('Whole day', { date: '2026-03-10', endDate: '2026-03-11' })
    const { base64, meetings } = await call('meetings.export', {})
    expect(meetings).toBe(5)
    const text = Buffer.from(base64, 'base64').toString()
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)

    const copy = await agenda()
    expect(await copy.call('meetings.import', { calendar: text })).toMatchObject({ added: 5, skipped: 0 })
    expect((await copy.list()).map(told)).toEqual((await list()).map(told))
    expect(await copy.call('meetings.import', { calendar: text })).toMatchObject({ added: 0, unchanged: 5 })

    // Another program reads the zones as the file describes them.
    const root = new ICAL.Component(ICAL.parse(text))
    const zones = new Map(
      root
        .getAllSubcomponents('vtimezone')
        .map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]),
    )
    const timed = (await list()).filter(({ start }) => start !== null)
    const read = root.getAllSubcomponents('vevent').flatMap((component) => {
      const start = component.getFirstPropertyValue('dtstart')
      const zone = zones.get(component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '')
      if (!(start instanceof ICAL.Time) || !zone) return []
      const wall = Date.UTC(start.year, start.month - 1, start.day, start.hour, start.minute)
      return [new Date(wall - zone.utcOffset(start) * 1_000).toISOString().slice(0, 16)]
    })
    expect(read).toEqual(instantsOf(timed))
  })

  test('keeps its UID and lets SEQUENCE grow; goals and questions stay at home', async () => {
    const { call } = await agenda()
    const { id } = await call('meetings.create', {
      title: 'Talks',
      date: '2026-02-16',
      start: '09:00',
      timeZone: 'America/Mexico_City',
      place: 'embassy',
      where: 'Room 2',
      goals: 'Secret',
      questions: 'Secret too',
    })
    const text = async () => Buffer.from((await call('meetings.export', {})).base64, 'base64').toString()
    expect(await text()).toMatch(new RegExp(`UID:${id}@valise[^]*SEQUENCE:0`))
    expect(await text()).not.toContain('Secret')
    await call('meetings.update', { id, version: 1, start: '09:30' })
    expect(await text()).toMatch(new RegExp(`UID:${id}@valise[^]*SEQUENCE:1`))
    await expect(call('meetings.export', { from: '2026-03-01', to: '2026-03-02' })).rejects.toMatchObject({
      code: 'export-empty',
    })
  })
})
