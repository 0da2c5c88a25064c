import { expect, test } from 'vitest'
import { dayIn, daysBetween, isPastReview } from '../../../renderer/features/library/calendar.ts'

const at = (instant: string): number => Date.parse(instant)

test('says which day it is in a zone, on both sides of midnight', () => {
  expect(dayIn(at('2026-02-15T05:59:00Z'), 'America/Mexico_City')).toBe('2026-02-14')
  expect(dayIn(at('2026-02-15T06:00:00Z'), 'America/Mexico_City')).toBe('2026-02-15')
  expect(dayIn(at('2026-02-15T05:59:00Z'), 'America/Toronto')).toBe('2026-02-15')
  expect(dayIn(at('2026-12-31T12:00:00Z'), 'Pacific/Kiritimati')).toBe('2027-01-01')
})

test('counts calendar days, also across the change to summer time', () => {
  expect(daysBetween('2026-02-14', '2026-02-15')).toBe(1)
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
  expect(daysBetween('2026-02-20', '2026-02-15')).toBe(-5)
  expect(daysBetween('2026-02-15', '2026-02-15')).toBe(0)
})

test('a review date is past only after its day is over', () => {
  expect(isPastReview('2026-11-06', '2026-11-05')).toBe(false)
  expect(isPastReview('2026-11-06', '2026-11-06')).toBe(false)
  expect(isPastReview('2026-11-06', '2026-11-07')).toBe(true)
})
