import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashesOf, spanOf, type Timed } from '../../shared/text/clashes.ts'

const meeting = (id: string, start: string | null, end: string | null, change: Partial<Timed> = {}): Timed => ({
  id,
  date: '2026-02-19',
  start,
  endDate: '2026-02-19',
  end,
  timeZone: 'America/Mexico_City',
  cancelled: false,
  ...change,
})

const found = (...meetings: readonly Timed[]) => Object.fromEntries(clashesOf(meetings))

test('meetings that overlap clash, in whatever zone they are told', () => {
  expect(
    found(
      meeting('breakfast', '08:00', '09:00'),
      meeting('talks', '09:00', '11:00'),
      // Half past eleven in Toronto is half past ten in Mexico City.
      meeting('call', '11:30', '12:30', { timeZone: 'America/Toronto' }),
      meeting('lunch', '13:30', '15:00'),
    ),
  ).toEqual({ talks: ['call'], call: ['talks'] })
})

test('whole days, cancelled ones and one after the other leave room', () => {
  expect(
    found(
      meeting('fair', null, null),
      meeting('a', '09:00', '10:00'),
      meeting('b', '10:00', '11:00'),
      meeting('off', '09:30', '10:30', { cancelled: true }),
      meeting('no end', '11:00', null),
    ),
  ).toEqual({})
})

test('past midnight, together at the start, and without an end', () => {
  expect(
    found(
      meeting('flight', '22:00', '02:00', { endDate: '2026-02-20' }),
      meeting('late', '01:00', null, { date: '2026-02-20', endDate: '2026-02-20' }),
      meeting('x', '12:00', null),
      meeting('y', '12:00', null),
    ),
  ).toEqual({ flight: ['late'], late: ['flight'], x: ['y'], y: ['x'] })
})

test('what is found is what comparing each with each finds', () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
  const some = fc.array(fc.tuple(time, fc.option(time)), { maxLength: 12 })
  fc.assert(
    fc.property(some, (times) => {
      const meetings = times.map(([start, end], index) =>
        meeting(String(index), start, end !== null && end >= start ? end : null),
      )
      const clashes = clashesOf(meetings)
      for (const a of meetings) {
        for (const b of meetings) {
          const [one, other] = [spanOf(a), spanOf(b)]
          if (a === b || !one || !other) continue
          const overlap = one.from === other.from || (one.from < other.to && other.from < one.to)
          expect(clashes.get(a.id)?.includes(b.id) ?? false).toBe(overlap)
        }
      }
    }),
  )
})
