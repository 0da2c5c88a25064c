import type ICAL from 'ical.js'
import { findIana } from 'windows-iana'
import type { MeetingTime } from '../../../../shared/model/meeting.ts'
import { instantAt, isKnownZone, wallAt } from '../../../../shared/text/wall-time.ts'

/** The zone that counts on a day for times that name none, and for those in universal time. */
export type ZoneOn = (date: string) => string

/** What a time of a calendar file means. */
export interface ReadTime {
  readonly date: string
  /** `null` for a whole day. */
  readonly time: string | null
  readonly timeZone: string
  /** Milliseconds since 1970; of a whole day, where it begins. */
  readonly instant: number
}

const two = (value: number): string => String(value).padStart(2, '0')
const dateOf = ({ year, month, day }: ICAL.Time): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
const timeOf = ({ hour, minute }: ICAL.Time): string => `${two(hour)}:${two(minute)}`

/**
 * The IANA zone a TZID stands for: such a name, the end of a longer one (`/vendor/America/Monterrey`),
 * or one of Windows (Unicode CLDR).
 */
const ianaOf = (tzid: string): string | null => {
  const parts = tzid.split('/').filter(Boolean)
  for (let from = 0; from < parts.length; from += 1) {
    const name = parts.slice(from).join('/')
    // A single word such as `EST` or `Etc` would be taken for a zone without summer time.
    if ((name.includes('/') || name === 'UTC') && isKnownZone(name)) return name
  }
  return findIana(tzid)[0] ?? null
}

/** Reads times by the zones a file names or describes. */
export interface TimeReader {
  /** @param tzid the TZID beside the time; `null` where there is none */
  read(time: ICAL.Time, tzid: string | null): ReadTime
}

/**
 * @param described the file's own VTIMEZONEs, asked only where a TZID is no name we know
 */
export const createTimeReader = (described: ReadonlyMap<string, ICAL.Timezone>, zoneOn: ZoneOn): TimeReader => {
  const names = new Map<string, string | null>()
  const nameOf = (tzid: string): string | null => {
    const known = names.get(tzid)
    if (known !== undefined) return known
    const name = ianaOf(tzid)
    names.set(tzid, name)
    return name
  }
  const fromInstant = (instant: number): ReadTime => {
    const timeZone = zoneOn(new Date(instant).toISOString().slice(0, 10))
    return { ...wallAt(instant, timeZone), timeZone, instant }
  }
  return {
    read: (time, tzid) => {
      const date = dateOf(time)
      const timeZone = (tzid === null ? null : nameOf(tzid)) ?? zoneOn(date)
      if (time.isDate) return { date, time: null, timeZone, instant: instantAt({ date, time: '00:00' }, timeZone) }
      const wall = { date, time: timeOf(time) }
      const asUtc = Date.parse(`${date}T${wall.time}:00Z`)
      if (time.zone?.tzid === 'UTC') return fromInstant(asUtc)
      const own = tzid === null || nameOf(tzid) !== null ? undefined : described.get(tzid)
      if (own) return fromInstant(asUtc - own.utcOffset(time) * 1_000)
      return { ...wall, timeZone, instant: instantAt(wall, timeZone) }
    },
  }
}

/** A time of the agenda from its two ends. */
export const meetingTime = (start: ReadTime, end: { date: string; time: string | null }): MeetingTime => ({
  date: start.date,
  start: start.time,
  // Dates are texts: the later one, since an end may be written before its start.
  endDate: [start.date, end.date].toSorted().at(-1) ?? start.date,
  end: start.time === null ? null : end.time,
  timeZone: start.timeZone,
})
