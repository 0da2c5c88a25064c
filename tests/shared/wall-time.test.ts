import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, instantAt, isKnownZone, minutesAheadOfUtc, wallAt } from '../../shared/text/wall-time.ts'

const at = (date: string, time: string, zone: string): string =>
  new Date(instantAt({ date, time }, zone)).toISOString().slice(0, 16)

describe('a wall time in a zone', () => {
  test.each([
    // Toronto is five hours behind UTC in winter and four in summer; Mexico gave summer time up in 2022.
    ['2026-02-16', '09:00', 'America/Toronto', '2026-02-16T14:00'],
    ['2026-07-16', '09:00', 'America/Toronto', '2026-07-16T13:00'],
    ['2026-07-16', '09:00', 'America/Mexico_City', '2026-07-16T15:00'],
    ['2022-07-16', '09:00', 'America/Mexico_City', '2022-07-16T14:00'],
    ['2026-02-16', '09:00', 'America/St_Johns', '2026-02-16T12:30'],
    ['2026-02-16', '23:30', 'America/Vancouver', '2026-02-17T07:30'],
    ['2026-02-16', '00:15', 'Asia/Kathmandu', '2026-02-15T18:30'],
  ])('%s %s in %s is %s in UTC', (date, time, zone, instant) => {
    expect(at(date, time, zone)).toBe(instant)
  })

  test('that is left out when clocks go forward means as long after the change', () => {
    expect(at('2026-03-08', '01:59', 'America/Toronto')).toBe('2026-03-08T06:59')
    expect(at('2026-03-08', '02:30', 'America/Toronto')).toBe('2026-03-08T07:30')
    expect(wallAt(instantAt({ date: '2026-03-08', time: '02:30' }, 'America/Toronto'), 'America/Toronto').time).toBe(
      '03:30',
    )
  })

  test('that comes twice when clocks go back means the first', () => {
    expect(at('2026-11-01', '01:30', 'America/Toronto')).toBe('2026-11-01T05:30')
    expect(at('2026-11-01', '02:00', 'America/Toronto')).toBe('2026-11-01T07:00')
  })

  test('leads to the same clock face again, in every zone at any moment', () => {
    const minute = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 })
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    fc.assert(
      fc.property(minute, zone, (minutes, timeZone) => {
        const shown = wallAt(minutes * 60_000, timeZone)
        const found = instantAt(shown, timeZone)
        expect(wallAt(found, timeZone)).toEqual(shown)
        // The same moment, or the earlier of the two at which the clocks show it.
        expect(found).toBeLessThanOrEqual(minutes * 60_000)
      }),
      { numRuns: 400 },
    )
  })
})

test('offsets are told in minutes', () => {
  expect(minutesAheadOfUtc(Date.UTC(2026, 1, 16), 'America/St_Johns')).toBe(-210)
  expect(minutesAheadOfUtc(Date.UTC(2026, 1, 16) + 999, 'Asia/Kathmandu')).toBe(345)
})

test('a day is added over the ends of months and years', () => {
  expect([dayAfter('2026-02-28'), dayAfter('2024-02-28'), dayAfter('2026-01-01', -1)]).toEqual([
    '2026-03-01',
    '2024-02-29',
    '2025-12-31',
  ])
})

test('a zone nobody knows is known as such', () => {
  expect([isKnownZone('America/Monterrey'), isKnownZone('America/Atlantis'), isKnownZone('')]).toEqual([
    true,
    false,
    false,
  ])
})
