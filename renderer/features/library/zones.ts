import type { Mission } from '../../../shared/model/mission.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** How many minutes a zone's clock is ahead of UTC at an instant. */
export const minutesAhead = (now: number, timeZone: string): number => {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

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
 * The instant at which the clocks of a zone show a time. Of two such instants, in the hour that
 * comes twice, the first; of none, the instant as far after the change.
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export const instantOf = (date: string, time: string, timeZone: string): number => {
  const wall = Date.parse(`${date}T${time}:00Z`)
  // The offset of the day before holds up to the change, that of the day after from there on.
  const [before, after] = [minutesAhead(wall - DAY, timeZone), minutesAhead(wall + DAY, timeZone)]
  const early = wall - before * MINUTE
  const late = wall - after * MINUTE
  return minutesAhead(early, timeZone) !== before && minutesAhead(late, timeZone) === after ? late : early
}

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
