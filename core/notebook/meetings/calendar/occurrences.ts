import ICAL from 'ical.js'
import { dayAfter, wallAt } from '../../../../shared/text/wall-time.ts'
import type { ReadTime, TimeReader } from './time-zones.ts'

/** Days, both included. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** Most occurrences of one series that are taken, and most that are looked at to get there. */
const MAX_TAKEN = 400
const MAX_STEPS = 50_000

export const tzidOf = (property: ICAL.Property): string | null => {
  const tzid = property.getFirstParameter('tzid')
  return tzid === '' || tzid === undefined ? null : tzid
}

/** The name of an occurrence: its day, or the instant at which it would begin by the rule. */
export const recurrenceIdOf = ({ date, time, instant }: ReadTime): string =>
  time === null ? date : new Date(instant).toISOString()

/** Everything a property of that name lists: periods by their start. */
const timesOf = (event: ICAL.Component, name: string, reader: TimeReader): ReadTime[] =>
  event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      return time instanceof ICAL.Time ? [reader.read(time, tzidOf(property))] : []
    }),
  )

/** The rule of a series with its end told by the clock it runs by: RFC 5545 writes UNTIL in universal time. */
const ruleOf = (rule: ICAL.Recur, start: ReadTime): ICAL.Recur => {
  if (rule.freq === 'SECONDLY' || rule.freq === 'MINUTELY' || rule.freq === 'HOURLY')
    throw new Error('recurs within a day')
  const own = rule.clone()
  if (own.until && !own.until.isDate && own.until.zone?.tzid === 'UTC' && start.time !== null) {
    const { date, time } = wallAt(own.until.toUnixTime() * 1_000, start.timeZone)
    own.until = ICAL.Time.fromDateTimeString(`${date}T${time}:59`)
  }
  return own
}

/**
 * What a series comes to within a window: RRULE and RDATE without EXDATE, the first included.
 * @returns `cutOff` when it goes on outside
 */
export const occurrencesOf = (
  event: ICAL.Component,
  first: ReadTime,
  reader: TimeReader,
  window: Window,
): { readonly times: readonly ReadTime[]; readonly cutOff: boolean } => {
  const property = event.getFirstProperty('dtstart')
  const start = property?.getFirstValue()
  if (!property || !(start instanceof ICAL.Time)) return { times: [first], cutOff: false }
  const left = new Set(timesOf(event, 'exdate', reader).map(recurrenceIdOf))
  const taken = new Map<string, ReadTime>()
  let cutOff = false
  const take = (time: ReadTime): void => {
    if (left.has(recurrenceIdOf(time))) return
    if (time.date < window.from || time.date > window.to) cutOff = true
    else taken.set(recurrenceIdOf(time), time)
  }
  take(first)
  for (const time of timesOf(event, 'rdate', reader)) take(time)
  for (const rule of event.getAllProperties('rrule')) {
    const value = rule.getFirstValue()
    if (!(value instanceof ICAL.Recur)) continue
    const iterator = ruleOf(value, first).iterator(start)
    for (let steps = 0; ; steps += 1) {
      const next = iterator.next()
      if (!next) break
      const time = reader.read(next, tzidOf(property))
      take(time)
      // A day more, because the clocks of two zones may differ by one.
      if (time.date > dayAfter(window.to) || steps > MAX_STEPS || taken.size > MAX_TAKEN) {
        cutOff = true
        break
      }
    }
  }
  return { times: [...taken.values()], cutOff }
}
