import type { Mission } from '../../../shared/model/mission.ts'
import { instantAt, minutesAheadOfUtc } from '../../../shared/text/wall-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** How many minutes a zone's clock is ahead of UTC at an instant. */
export const minutesAhead = minutesAheadOfUtc

/** How many hours the clock of one zone is ahead of another's; negative when it is behind. */
export const hoursAhead = (now: number, timeZone: string, than: string): number =>
  (minutesAhead(now, timeZone) - minutesAhead(now, than)) / 60

/** The last part of a zone's name is a city: `America/Toronto`. */
export const cityOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** A zone's distance from UTC, written `UTC−6` or `UTC−3:30`. */
export const offsetName = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/**
 * The instant at which the clocks of a zone show a time, as `instantAt` has it.
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export const instantOf = (date: string, time: string, timeZone: string): number => instantAt({ date, time }, timeZone)

/** How far one looks for a change of clocks: a year and some, so that none that comes yearly is missed. */
const HORIZON = 400

/** The next instant at which a zone's clocks change; `null` when they do not within a year. */
export const nextChange = (now: number, timeZone: string): number | null => {
  const offset = minutesAhead(now, timeZone)
  for (let day = 1; day <= HORIZON; day += 1) {
    if (minutesAhead(now + day * DAY, timeZone) === offset) continue
    let [low, high] = [now + (day - 1) * DAY, now + day * DAY]
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2)
      if (minutesAhead(middle, timeZone) === offset) low = middle
      else high = middle
    }
    // A change happens on the minute.
    return Math.floor(high / MINUTE) * MINUTE
  }
  return null
}

/**
 * The zone of the delegate's home: the chosen one, else this computer's. A computer that already
 * follows a city of the mission has travelled: then the mission's home counts.
 */
export const homeZone = (
  chosen: string | null,
  system: string,
  { cities, homeTimeZone }: Pick<Mission, 'cities' | 'homeTimeZone'>,
): string => chosen ?? (cities.some(({ timeZone }) => timeZone === system) ? homeTimeZone : system)
