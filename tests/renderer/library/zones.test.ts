import { describe, expect, test } from 'vitest'
import { cityOfZone, homeZone, instantOf, nextChange, offsetName } from '../../../renderer/features/library/zones.ts'

const utc = (text: string): number => Date.parse(text)
const told = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())

test.each([
  ['a zone west of UTC', '2026-02-16', '10:00', 'America/Monterrey', '2026-02-16T16:00:00.000Z'],
  ['a zone of half an hour', '2026-02-16', '10:00', 'America/St_Johns', '2026-02-16T13:30:00.000Z'],
  ['a zone east of UTC, the day before', '2026-02-16', '01:00', 'Asia/Tokyo', '2026-02-15T16:00:00.000Z'],
  ['just before clocks go forward', '2026-03-08', '01:59', 'America/Toronto', '2026-03-08T06:59:00.000Z'],
  ['just after', '2026-03-08', '03:00', 'America/Toronto', '2026-03-08T07:00:00.000Z'],
  ['in the hour that is left out, as far after', '2026-03-08', '02:30', 'America/Toronto', '2026-03-08T07:30:00.000Z'],
  ['in the hour that comes twice, the first', '2026-11-01', '01:30', 'America/Toronto', '2026-11-01T05:30:00.000Z'],
  ['the day after clocks go back', '2026-11-02', '09:00', 'America/Toronto', '2026-11-02T14:00:00.000Z'],
])('a wall time has an instant: %s', (_, date, time, zone, instant) => {
  expect(told(instantOf(date, time, zone))).toBe(instant)
})

test('the next change of clocks is found to the minute, and none where there is none', () => {
  expect(told(nextChange(utc('2026-11-29T04:00:00Z'), 'America/Toronto'))).toBe('2027-03-14T07:00:00.000Z')
  expect(told(nextChange(utc('2027-03-14T06:59:30Z'), 'America/Toronto'))).toBe('2027-03-14T07:00:00.000Z')
  expect(told(nextChange(utc('2027-03-14T07:00:00Z'), 'America/Toronto'))).toBe('2027-11-07T06:00:00.000Z')
  expect(nextChange(utc('2026-11-29T04:00:00Z'), 'America/Mexico_City')).toBeNull()
  expect(nextChange(utc('2026-11-29T04:00:00Z'), 'America/Regina')).toBeNull()
})

test('offsets and zones are written for people', () => {
  expect([-360, 0, 330, -150].map(offsetName)).toEqual(['UTC−6', 'UTC+0', 'UTC+5:30', 'UTC−2:30'])
  expect(cityOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})

describe('home', () => {
  const city = { timeZone: 'America/Monterrey' } as Parameters<typeof homeZone>[2]['cities'][number]
  const mission = { cities: [city], homeTimeZone: 'America/Toronto' }

  test.each([
    ['is where the delegate says', 'America/Halifax', 'America/Vancouver', 'America/Halifax'],
    ['is where the computer is', null, 'America/Vancouver', 'America/Vancouver'],
    ['is the mission’s where the computer has travelled along', null, 'America/Monterrey', 'America/Toronto'],
  ])('%s', (_, chosen, system, expected) => {
    expect(homeZone(chosen, system, mission)).toBe(expected)
  })
})
