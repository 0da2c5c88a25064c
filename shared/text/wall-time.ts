const MINUTE = 60_000
const DAY = 86_400_000

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>()
const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  formatters.set(timeZone, made)
  return made
}

/** What a clock on the wall shows. */
export interface Wall {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` */
  readonly time: string
}

/** Whether this computer knows a time zone by its IANA name. */
export const isKnownZone = (timeZone: string): boolean => {
  try {
    formatterOf(timeZone)
    return true
  } catch {
    return false
  }
}

/** The wall clock of a zone at an instant, as if it were one of UTC. */
const shownAt = (instant: number, timeZone: string): number => {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value)
  }
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
}

/** How far a zone's clock is ahead of UTC at an instant, in minutes; west of Greenwich it is negative. */
export const minutesAheadOfUtc = (instant: number, timeZone: string): number =>
  Math.round((shownAt(instant, timeZone) - Math.floor(instant / 1_000) * 1_000) / MINUTE)

/** What the clocks of a zone show at an instant (milliseconds since 1970). */
export const wallAt = (instant: number, timeZone: string): Wall => {
  const text = new Date(shownAt(instant, timeZone)).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

/**
 * The instant at which the clocks of a zone show a wall time, in milliseconds since 1970. A time that
 * comes twice, when clocks go back, means the first; one that is left out, when they go forward, means
 * as long after the change: what RFC 5545 (3.3.5) and the calendars people use say.
 */
export const instantAt = ({ date, time }: Wall, timeZone: string): number => {
  const wall = Date.parse(`${date}T${time}:00Z`)
  // The distance of the day before holds up to a change, that of the day after from there on.
  const [before = 0, after = 0] = [wall - DAY, wall + DAY].map((near) => minutesAheadOfUtc(near, timeZone))
  const early = wall - before * MINUTE
  const late = wall - after * MINUTE
  const isShown = (instant: number, minutes: number): boolean => minutesAheadOfUtc(instant, timeZone) === minutes
  return !isShown(early, before) && isShown(late, after) ? late : early
}

/** A calendar day so many days later; earlier when negative. */
export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
