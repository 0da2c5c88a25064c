import { expect, test } from 'vitest'
import { isOver, meetingsToday, nextMeeting } from '../../../renderer/features/today/meetings-ahead.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'

const meeting = (id: string, change: Partial<Meeting>): Meeting => ({
  id,
  title: id,
  date: '2026-02-19',
  start: null,
  endDate: '2026-02-19',
  end: null,
  timeZone: 'America/Mexico_City',
  city: '',
  place: '',
  where: '',
  company: '',
  people: [],
  sector: '',
  goals: '',
  questions: '',
  cancelled: false,
  note: null,
  origin: { kind: 'own' },
  uid: `${id}@valise`,
  sequence: 0,
  earlier: null,
  version: 1,
  createdAt: '2026-02-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
  removedAt: null,
  ...change,
})

const meetings = [
  meeting('fair', { date: '2026-02-18' }),
  meeting('breakfast', { start: '08:00', end: '09:00' }),
  meeting('cancelled', { start: '09:30', cancelled: true }),
  // Half past ten in Toronto is half past nine in Mexico City.
  meeting('call', { start: '10:30', timeZone: 'America/Toronto' }),
  meeting('talks', { start: '10:00', end: '11:00' }),
  meeting('late', { start: '23:30', endDate: '2026-02-20', end: '00:30' }),
]
// Nine in Mexico City, ten in Toronto.
const NINE = Date.parse('2026-02-19T15:00:00Z')
const next = (now: number) => nextMeeting(meetings, now)?.id

test('what comes next is found by the instant, and what goes on now counts', () => {
  expect(next(NINE)).toBe('call')
  expect(next(NINE + 90 * 60_000)).toBe('talks')
  expect(next(NINE + 2 * 3_600_000)).toBe('late')
  expect(next(NINE + 24 * 3_600_000)).toBeUndefined()
  expect(isOver(meetings[1] ?? meeting('none', {}), NINE)).toBe(true)
})

test('today is the day where the meeting takes place', () => {
  // Half past midnight in Toronto on the 20th is still the 19th in Mexico City.
  const ids = meetingsToday(meetings, Date.parse('2026-02-20T05:30:00Z')).map(({ id }) => id)
  expect(ids).toEqual(['fair', 'breakfast', 'cancelled', 'talks', 'late'])
})
