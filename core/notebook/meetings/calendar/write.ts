import ICAL from 'ical.js'
import type { Meeting } from '../../../../shared/model/meeting.ts'
import { dayAfter } from '../../../../shared/text/wall-time.ts'
import { timeZoneComponent } from './vtimezone.ts'

const utc = (instant: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(Math.floor(instant / 1_000) * 1_000), true)

const at = (event: ICAL.Component, name: string, date: string, time: string, timeZone: string): void => {
  const property = new ICAL.Property(name, event)
  property.setParameter('tzid', timeZone)
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${time}:00`))
  event.addProperty(property)
}

const day = (event: ICAL.Component, name: string, date: string): void => {
  const property = new ICAL.Property(name, event)
  property.resetType('date')
  property.setValue(ICAL.Time.fromDateString(date))
  event.addProperty(property)
}

/** What stops a calendar program is not written: control characters other than line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const eventOf = (meeting: Meeting, where: string, now: number): ICAL.Component => {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', meeting.uid)
  event.addPropertyWithValue('dtstamp', utc(now))
  event.addPropertyWithValue('last-modified', utc(Date.parse(meeting.updatedAt)))
  event.addPropertyWithValue('sequence', meeting.sequence)
  if (meeting.origin.kind === 'calendar' && meeting.origin.recurrenceId !== null) {
    const { recurrenceId } = meeting.origin
    if (recurrenceId.length === 10) day(event, 'recurrence-id', recurrenceId)
    else event.addPropertyWithValue('recurrence-id', utc(Date.parse(recurrenceId)))
  }
  const { date, start, endDate, end, timeZone } = meeting
  if (start === null) {
    day(event, 'dtstart', date)
    day(event, 'dtend', dayAfter(endDate))
  } else {
    at(event, 'dtstart', date, start, timeZone)
    if (end !== null) at(event, 'dtend', endDate, end, timeZone)
  }
  event.addPropertyWithValue('summary', clean(meeting.title))
  if (where !== '') event.addPropertyWithValue('location', clean(where))
  event.addPropertyWithValue('status', meeting.cancelled ? 'CANCELLED' : 'CONFIRMED')
  return event
}

/**
 * Meetings as an iCalendar file (RFC 5545). Goals, questions and notes are the delegate's own and
 * stay at home.
 * @param whereOf what stands in LOCATION
 */
export const writeCalendarFile = (
  meetings: readonly Meeting[],
  whereOf: (meeting: Meeting) => string,
  now: number,
): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Valise//Agenda//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  const timed = meetings.filter(({ start }) => start !== null)
  for (const [timeZone, those] of Map.groupBy(timed, (meeting) => meeting.timeZone)) {
    const years = those.flatMap(({ date, endDate }) => [Number(date.slice(0, 4)), Number(endDate.slice(0, 4))])
    calendar.addSubcomponent(timeZoneComponent(timeZone, Math.min(...years), Math.max(...years)))
  }
  for (const meeting of meetings) calendar.addSubcomponent(eventOf(meeting, whereOf(meeting), now))
  return `${calendar.toString()}\r\n`
}
