import { expect, test } from 'vitest'
import { timesOf } from '../../../renderer/features/programme/item-times.ts'

const item = { date: '2026-02-16', timeZone: 'America/Mexico_City' }

test('an item without an hour has no times', () => {
  expect(timesOf(item, 'America/Toronto')).toBeNull()
  expect(timesOf({ ...item, end: '18:00' }, 'America/Toronto')).toBeNull()
})

test('hours are those of the city’s clock', () => {
  expect(timesOf({ ...item, start: '09:30', end: '11:00' }, 'America/Toronto')).toEqual({
    start: '2026-02-16T15:30:00.000Z',
    end: '2026-02-16T17:00:00.000Z',
    homeDay: null,
  })
})

test('an evening may already be tomorrow at home, and end tomorrow here', () => {
  expect(timesOf({ ...item, start: '23:30', end: '00:30' }, 'America/Halifax')).toEqual({
    start: '2026-02-17T05:30:00.000Z',
    end: '2026-02-17T06:30:00.000Z',
    homeDay: '2026-02-17',
  })
})
