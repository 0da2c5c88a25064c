import { expect, test } from 'vitest'
import { hoursAhead } from '../../../renderer/features/library/zones.ts'
import { citiesAhead, missionDay } from '../../../renderer/features/today/mission-day.ts'
import { Mission } from '../../../shared/model/mission.ts'

const text = { en: 'text', fr: 'texte' }
const city = (id: string, timeZone: string, from: string, to: string) => ({
  id,
  name: text,
  localName: id,
  region: 'MX-CMX',
  timeZone,
  from,
  to,
})
const mission = (...cities: ReturnType<typeof city>[]): Mission =>
  Mission.parse({
    id: 'm',
    title: text,
    shortTitle: text,
    country: 'MX',
    countryName: text,
    localLanguage: 'es-MX',
    startsOn: '2026-02-15',
    endsOn: '2026-02-20',
    homeTimeZone: 'America/Toronto',
    desk: text,
    cities,
  })

const mexico = mission(
  city('mexico-city', 'America/Mexico_City', '2026-02-15', '2026-02-17'),
  city('monterrey', 'America/Monterrey', '2026-02-18', '2026-02-20'),
  city('guadalajara', 'America/Mexico_City', '2026-02-18', '2026-02-20'),
)
const at = (instant: string) => {
  const day = missionDay(mexico, Date.parse(instant))
  return day.phase === 'during' ? { ...day, cities: day.cities.map(({ id }) => id) } : day
}

test('counts the days to go by the calendar of the ground', () => {
  expect(at('2026-02-01T12:00:00Z')).toEqual({ phase: 'before', daysToGo: 14 })
  // Already the 15th in Toronto, still the 14th in Mexico City.
  expect(at('2026-02-15T05:30:00Z')).toEqual({ phase: 'before', daysToGo: 1 })
})

test('begins at midnight in the first city', () => {
  expect(at('2026-02-15T06:00:00Z')).toEqual({ phase: 'during', day: 1, days: 6, cities: ['mexico-city'] })
})

test('knows the day and every city of it', () => {
  expect(at('2026-02-17T23:00:00Z')).toMatchObject({ day: 3, cities: ['mexico-city'] })
  expect(at('2026-02-19T15:00:00Z')).toMatchObject({ day: 5, cities: ['monterrey', 'guadalajara'] })
  // Late in the evening on the ground it is already the next day in UTC.
  expect(at('2026-02-21T05:59:00Z')).toMatchObject({ phase: 'during', day: 6 })
})

test('ends at midnight in the last city', () => {
  expect(at('2026-02-21T06:00:00Z')).toEqual({ phase: 'after', daysAgo: 1 })
  expect(at('2026-11-24T18:00:00Z')).toEqual({ phase: 'after', daysAgo: 277 })
})

test('enters and leaves each city by its own clock', () => {
  const far = mission(
    city('tokyo', 'Asia/Tokyo', '2026-02-15', '2026-02-17'),
    city('honolulu', 'Pacific/Honolulu', '2026-02-18', '2026-02-20'),
  )
  const day = (instant: string) => missionDay(far, Date.parse(instant))
  // The 15th begins in Tokyo while it is the 14th in UTC.
  expect(day('2026-02-14T15:00:00Z')).toMatchObject({ phase: 'during', day: 1 })
  // The 18th in Tokyo, still the 17th in Honolulu: on the way.
  expect(day('2026-02-17T16:00:00Z')).toMatchObject({ phase: 'during', cities: [] })
  // The 21st in Tokyo, the 20th in Honolulu: the mission is still on.
  expect(day('2026-02-21T05:00:00Z')).toMatchObject({ phase: 'during', day: 6 })
  expect(day('2026-02-21T10:00:00Z')).toEqual({ phase: 'after', daysAgo: 1 })
})

test('compares clocks at the instant asked for', () => {
  const winter = Date.parse('2026-02-15T12:00:00Z')
  const summer = Date.parse('2026-07-15T12:00:00Z')
  expect(hoursAhead(winter, 'America/Mexico_City', 'America/Toronto')).toBe(-1)
  expect(hoursAhead(summer, 'America/Mexico_City', 'America/Toronto')).toBe(-2)
  expect(hoursAhead(winter, 'America/St_Johns', 'UTC')).toBe(-3.5)
  expect(hoursAhead(winter, 'Asia/Kathmandu', 'UTC')).toBe(5.75)
  expect(hoursAhead(winter, 'America/Toronto', 'America/Toronto')).toBe(0)
})

test('the cities ahead are those of the day and the next one', () => {
  const route = mission(
    city('a', 'America/Mexico_City', '2026-02-15', '2026-02-17'),
    city('b', 'America/Monterrey', '2026-02-18', '2026-02-19'),
    city('c', 'America/Mexico_City', '2026-02-19', '2026-02-20'),
  )
  const ahead = (day: string) => citiesAhead(route, Date.parse(`${day}T18:00:00Z`)).map(({ id }) => id)
  expect(ahead('2026-01-10')).toEqual(['a'])
  expect(ahead('2026-02-16')).toEqual(['a', 'b'])
  expect(ahead('2026-02-19')).toEqual(['b', 'c'])
  expect(ahead('2026-02-20')).toEqual(['c'])
  expect(ahead('2026-02-21')).toEqual([])
})
