import type { ProgrammeItem } from '../../../shared/model/reference.ts'
import { dayIn } from '../library/calendar.ts'
import { instantOf } from '../library/zones.ts'

export interface ItemTimes {
  /** Instants, ISO 8601 UTC. */
  readonly start: string
  readonly end: string | null
  /** The calendar day at home when it begins, where that is another day. */
  readonly homeDay: string | null
}

/** When an item begins and ends; `null` for one without an hour. An end before the start is the next day’s. */
export const timesOf = (
  { date, start, end, timeZone }: Pick<ProgrammeItem, 'date' | 'start' | 'end' | 'timeZone'>,
  home: string,
): ItemTimes | null => {
  if (start === undefined) return null
  const begins = instantOf(date, start, timeZone)
  const ends = end === undefined ? null : instantOf(date, end, timeZone)
  const ended = ends !== null && ends < begins ? ends + 86_400_000 : ends
  const homeDay = dayIn(begins, home)
  return {
    start: new Date(begins).toISOString(),
    end: ended === null ? null : new Date(ended).toISOString(),
    homeDay: homeDay === date ? null : homeDay,
  }
}
