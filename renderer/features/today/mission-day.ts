import type { City, Mission } from '../../../shared/model/mission.ts'
import { dayIn, daysBetween } from '../library/calendar.ts'

/** Where the mission stands on a day. */
export type MissionDay =
  | { readonly phase: 'before'; readonly daysToGo: number }
  | { readonly phase: 'during'; readonly day: number; readonly days: number; readonly cities: readonly City[] }
  | { readonly phase: 'after'; readonly daysAgo: number }

/**
 * Where a mission stands. The day is the one on the ground: late in the evening at home it may
 * already be tomorrow there. It begins by the clock of the first city and ends by that of the last;
 * each city is entered and left by its own.
 * @param now milliseconds since 1970
 */
export const missionDay = ({ startsOn, endsOn, cities }: Mission, now: number): MissionDay => {
  const first = dayIn(now, cities[0]?.timeZone)
  if (first < startsOn) return { phase: 'before', daysToGo: daysBetween(first, startsOn) }
  const last = dayIn(now, cities.at(-1)?.timeZone)
  if (last > endsOn) return { phase: 'after', daysAgo: daysBetween(endsOn, last) }
  const here = cities.filter(({ from, to, timeZone }) => {
    const day = dayIn(now, timeZone)
    return from <= day && day <= to
  })
  const today = here[0] ? dayIn(now, here[0].timeZone) : first
  const days = daysBetween(startsOn, endsOn) + 1
  return {
    phase: 'during',
    day: Math.min(days, Math.max(1, daysBetween(startsOn, today) + 1)),
    days,
    cities: here,
  }
}

/**
 * The cities to read about first, the nearest first: those of the day and the one that comes next.
 * None once the mission is over.
 */
export const citiesAhead = ({ cities }: Mission, now: number): readonly City[] => {
  const here = cities.filter(({ from, to, timeZone }) => {
    const day = dayIn(now, timeZone)
    return from <= day && day <= to
  })
  const next = cities
    .filter(({ from, timeZone }) => from > dayIn(now, timeZone))
    .toSorted((a, b) => a.from.localeCompare(b.from, 'en'))[0]
  return next ? [...here, next] : here
}
