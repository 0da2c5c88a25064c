import type { City, Mission } from '../../../shared/model/mission.ts'
import { dayIn, daysBetween } from '../library/calendar.ts'

/** Where the mission stands on a day. */
export type MissionDay =
  | { readonly phase: 'before'; readonly daysToGo: number }
  | { readonly phase: 'during'; readonly day: number; readonly days: number; readonly cities: readonly City[] }
  | { readonly phase: 'after'; readonly daysAgo: number }

/**
 * Where a mission stands. The day is the one on the ground: late in the evening at home it may
 * already be tomorrow there.
 * @param now milliseconds since 1970
 */
export const missionDay = ({ startsOn, endsOn, cities }: Mission, now: number): MissionDay => {
  const today = dayIn(now, cities[0]?.timeZone)
  if (today < startsOn) return { phase: 'before', daysToGo: daysBetween(today, startsOn) }
  if (today > endsOn) return { phase: 'after', daysAgo: daysBetween(endsOn, today) }
  return {
    phase: 'during',
    day: daysBetween(startsOn, today) + 1,
    days: daysBetween(startsOn, endsOn) + 1,
    cities: cities.filter(({ from, to }) => from <= today && today <= to),
  }
}

/** The clocks worth showing: home first, then each zone of the journey with the cities that keep it. */
export const zonesOf = (
  { homeTimeZone, cities }: Mission,
  now: number,
): { zone: string; cities: readonly City[] }[] => {
  // Two names of one clock (Mexico City and Monterrey) are one line.
  const clock = (zone: string): string =>
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now)
  const groups = Map.groupBy(cities, ({ timeZone }) => clock(timeZone))
  return [
    { zone: homeTimeZone, cities: [] },
    ...[...groups.values()].flatMap((group) => (group[0] ? [{ zone: group[0].timeZone, cities: group }] : [])),
  ]
}
