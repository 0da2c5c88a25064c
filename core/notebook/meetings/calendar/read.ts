import ICAL from 'ical.js'
import { ValiseError } from '../../../../shared/contract/errors.ts'
import {
  MAX_MEETING_PEOPLE,
  MAX_MEETING_PLACE,
  MAX_MEETING_TEXT,
  MAX_MEETING_TITLE,
  type MeetingTime,
} from '../../../../shared/model/meeting.ts'
import { MAX_FACT } from '../../../../shared/model/note.ts'
import { dayAfter, wallAt } from '../../../../shared/text/wall-time.ts'
import { occurrencesOf, recurrenceIdOf, tzidOf, type Window } from './occurrences.ts'
import { createTimeReader, meetingTime, type ReadTime, type TimeReader, type ZoneOn } from './time-zones.ts'
import { within } from './within.ts'

/** One meeting of a calendar file. */
export interface CalendarItem {
  readonly uid: string
  readonly recurrenceId: string | null
  readonly sequence: number
  readonly stamp: number
  readonly title: string
  readonly where: string
  readonly time: MeetingTime
  readonly people: readonly string[]
  /** What the invitation says. */
  readonly description: string
  readonly cancelled: boolean
}

/** What a calendar file says, by UID. */
export interface CalendarContent {
  readonly items: readonly CalendarItem[]
  /** UIDs of which the file tells all that is left of them, with the SEQUENCE it tells it by. */
  readonly whole: ReadonlyMap<string, { readonly sequence: number; readonly stamp: number }>
  /** UIDs that are cancelled altogether. */
  readonly cancelledWhole: ReadonlySet<string>
  readonly skipped: number
  readonly cutOff: boolean
}

const MAX_EVENTS = 5_000
const MAX_ITEMS = 10_000
const MAX_MILLISECONDS = 4_000
const MAX_UID = 1_000

const invalid = (finding: string): ValiseError =>
  new ValiseError(
    'calendar-invalid',
    `The file could not be read as a calendar: ${finding}. Nothing was changed. Export it again as an .ics file.`,
    { finding },
  )

const parse = (text: string): ICAL.Component[] => {
  let parsed: unknown
  try {
    parsed = ICAL.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw invalid(error instanceof Error ? error.message.slice(0, 200) : 'it is malformed')
  }
  // Several calendars in one file come as a list of them.
  const roots = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
    typeof ICAL.Component
  >[0][]
  const calendars = roots.map((root) => new ICAL.Component(root))
  if (calendars.some(({ name }) => name !== 'vcalendar')) throw invalid('it does not hold a VCALENDAR')
  return calendars
}

const textOf = (event: ICAL.Component, name: string, limit: number): string => {
  const value = event.getFirstPropertyValue(name)
  const text = typeof value === 'string' ? value.toWellFormed().trim() : ''
  return text.slice(0, limit).toWellFormed()
}

const numberOf = (event: ICAL.Component, name: string): number => {
  const value = Number(event.getFirstPropertyValue(name) ?? 0)
  return Number.isSafeInteger(value) && value >= 0 ? value : 0
}

const stampOf = (event: ICAL.Component): number => {
  const value = event.getFirstPropertyValue('dtstamp')
  return value instanceof ICAL.Time ? Math.max(0, value.toUnixTime() * 1_000) : 0
}

const peopleOf = (event: ICAL.Component): string[] => {
  const names = ['organizer', 'attendee'].flatMap((name) =>
    event.getAllProperties(name).flatMap((property) => {
      const cn = property.getFirstParameter('cn')?.toWellFormed().trim().slice(0, MAX_FACT).toWellFormed()
      return cn === undefined || cn === '' ? [] : [cn]
    }),
  )
  return [...new Set(names)].slice(0, MAX_MEETING_PEOPLE)
}

const timeNamed = (event: ICAL.Component, name: string, reader: TimeReader): ReadTime | null => {
  const property = event.getFirstProperty(name)
  const value = property?.getFirstValue()
  return property && value instanceof ICAL.Time ? reader.read(value, tzidOf(property)) : null
}

/** Where an event that begins at `start` ends, if it lasts as long as the one the file describes. */
const endsOf = (event: ICAL.Component, first: ReadTime, reader: TimeReader) => {
  const end = timeNamed(event, 'dtend', reader)
  const duration = event.getFirstPropertyValue('duration')
  const lasts =
    end !== null ? end.instant - first.instant : duration instanceof ICAL.Duration ? duration.toSeconds() * 1_000 : null
  return (start: ReadTime): { date: string; time: string | null } => {
    if (start.time === null) {
      // The end of whole days is the day after the last.
      const days = lasts === null ? 1 : Math.max(1, Math.round(lasts / 86_400_000))
      return { date: dayAfter(start.date, days - 1), time: null }
    }
    if (lasts === null || lasts < 0) return { date: start.date, time: null }
    return wallAt(start.instant + lasts, start.timeZone)
  }
}

/** Reads one calendar of a file into `add`. */
const readCalendar = (
  calendar: ICAL.Component,
  zoneOn: ZoneOn,
  window: Window,
  add: (event: ReadEvent) => void,
): number => {
  const described = new Map<string, ICAL.Timezone>()
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    const tzid = component.getFirstPropertyValue('tzid')
    if (typeof tzid === 'string') described.set(tzid, new ICAL.Timezone(component))
    // Without it the parser leaves wall times as they are; what they mean is for the reader to say.
    calendar.removeSubcomponent(component)
  }
  const reader = createTimeReader(described, zoneOn)
  const isCancelling = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL'
  const events = calendar.getAllSubcomponents('vevent')
  if (events.length > MAX_EVENTS) throw invalid(`it holds ${events.length} events, more than ${MAX_EVENTS}`)
  let skipped = 0
  for (const event of events) {
    try {
      const uid = textOf(event, 'uid', MAX_UID)
      const first = timeNamed(event, 'dtstart', reader)
      if (uid === '' || !first || first.date < '1900-01-01' || first.date > '9000-01-01') throw new Error('no time')
      const cancelled = isCancelling || textOf(event, 'status', 20).toUpperCase() === 'CANCELLED'
      const base = {
        uid,
        sequence: numberOf(event, 'sequence'),
        stamp: stampOf(event),
        title: textOf(event, 'summary', MAX_MEETING_TITLE),
        where: textOf(event, 'location', MAX_MEETING_PLACE),
        people: peopleOf(event),
        description: textOf(event, 'description', MAX_MEETING_TEXT),
        cancelled,
      }
      const endOf = endsOf(event, first, reader)
      const item = (time: ReadTime, recurrenceId: string | null): CalendarItem => ({
        ...base,
        recurrenceId,
        time: meetingTime(time, endOf(time)),
      })
      const named = timeNamed(event, 'recurrence-id', reader)
      const recurs = event.hasProperty('rrule') || event.hasProperty('rdate')
      if (named) add({ kind: 'one of a series', items: [item(first, recurrenceIdOf(named))], cutOff: false })
      else if (!recurs) add({ kind: cancelled ? 'cancelled' : 'whole', items: [item(first, null)], cutOff: false })
      else {
        const { times, cutOff } = occurrencesOf(event, first, reader, window)
        const items = times.map((time) => item(time, recurrenceIdOf(time)))
        add({ kind: cancelled ? 'cancelled' : 'whole', items, cutOff, name: base })
      }
    } catch {
      skipped += 1
    }
  }
  return skipped
}

interface ReadEvent {
  readonly kind: 'one of a series' | 'whole' | 'cancelled'
  readonly items: readonly CalendarItem[]
  readonly cutOff: boolean
  /** Told where a series may have no occurrence left. */
  readonly name?: { readonly uid: string; readonly sequence: number; readonly stamp: number }
}

/**
 * Reads an iCalendar file (RFC 5545). What recurs is written out within the window.
 * Errors: `calendar-invalid`.
 */
export const readCalendarFile = (text: string, zoneOn: ZoneOn, window: Window): CalendarContent => {
  const read = within(MAX_MILLISECONDS, () => {
    const items = new Map<string, CalendarItem>()
    const whole = new Map<string, { sequence: number; stamp: number }>()
    const cancelledWhole = new Set<string>()
    let [skipped, cutOff, events] = [0, false, 0]
    const exceptions: CalendarItem[] = []
    const put = (item: CalendarItem): void => {
      const key = JSON.stringify([item.uid, item.recurrenceId])
      const known = items.get(key)
      if (known && (known.sequence > item.sequence || (known.sequence === item.sequence && known.stamp > item.stamp)))
        return
      items.set(key, item)
      if (items.size > MAX_ITEMS) throw invalid(`it holds more than ${MAX_ITEMS} meetings`)
    }
    for (const calendar of parse(text)) {
      skipped += readCalendar(calendar, zoneOn, window, (event) => {
        events += 1
        cutOff ||= event.cutOff
        if (event.kind === 'one of a series') exceptions.push(...event.items)
        else {
          for (const item of event.items) put(item)
          const name = event.name ?? event.items[0]
          if (name) whole.set(name.uid, { sequence: name.sequence, stamp: name.stamp })
          if (name && event.kind === 'cancelled') cancelledWhole.add(name.uid)
        }
      })
    }
    // An exception stands above the series, however the file orders them.
    for (const item of exceptions) {
      items.delete(JSON.stringify([item.uid, item.recurrenceId]))
      put(item)
    }
    if (events === 0 && skipped === 0) throw invalid('it holds no events')
    return { items: [...items.values()], whole, cancelledWhole, skipped, cutOff }
  })
  if (read === null) throw invalid('something in it recurs by a rule that cannot be worked out')
  return read.result
}
