import ICAL from 'ical.js'
import { minutesAheadOfUtc } from '../../../../shared/text/wall-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000

interface Change {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Every change of a zone's clocks between two instants. */
const changesOf = (timeZone: string, from: number, to: number): Change[] => {
  const changes: Change[] = []
  let before = minutesAheadOfUtc(from, timeZone)
  for (let day = from; day < to; day += DAY) {
    const after = minutesAheadOfUtc(day + DAY, timeZone)
    if (after === before) continue
    let [low, high] = [day, day + DAY]
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE
      if (minutesAheadOfUtc(middle, timeZone) === before) low = middle
      else high = middle
    }
    changes.push({ at: high, from: before, to: after })
    before = after
  }
  return changes
}

const offset = (minutes: number): ICAL.UtcOffset => ICAL.UtcOffset.fromSeconds(minutes * 60)

const wall = (instant: number, minutes: number): ICAL.Time =>
  ICAL.Time.fromDateTimeString(new Date(instant + minutes * MINUTE).toISOString().slice(0, 19))

const nameAt = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'short' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that tells every change of clocks in the years named, and those
 * around them. It is made from the same time zone data by which the app itself tells the time, so
 * that a file never contradicts the screen; ready-made collections carry 600 zones and their own age.
 */
export const timeZoneComponent = (timeZone: string, firstYear: number, lastYear: number): ICAL.Component => {
  const [from, to] = [Date.UTC(firstYear - 1, 0, 1), Date.UTC(lastYear + 2, 0, 1)]
  const changes = changesOf(timeZone, from, to)
  const begins = minutesAheadOfUtc(from, timeZone)
  const least = Math.min(begins, ...changes.map((change) => change.to))
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', timeZone)
  const observe = (start: ICAL.Time, change: Pick<Change, 'from' | 'to'>, name: string): void => {
    const part = new ICAL.Component(change.to > least ? 'daylight' : 'standard')
    part.addPropertyWithValue('dtstart', start)
    part.addPropertyWithValue('tzoffsetfrom', offset(change.from))
    part.addPropertyWithValue('tzoffsetto', offset(change.to))
    part.addPropertyWithValue('tzname', name)
    component.addSubcomponent(part)
  }
  observe(wall(from, begins), { from: begins, to: begins }, nameAt(from, timeZone))
  // A change begins by the clock that was right until then.
  for (const change of changes) observe(wall(change.at, change.from), change, nameAt(change.at, timeZone))
  return component
}
