import { z } from 'zod'
import { isKnownZone } from '../text/wall-time.ts'
import {
  MAX_CALENDAR,
  MAX_MEETING_PEOPLE,
  MAX_MEETING_PLACE,
  MAX_MEETING_TEXT,
  MAX_MEETING_TITLE,
} from './meeting-limits.ts'
import { MAX_FACT } from './note.ts'
import { CalendarDate, Slug, TimeZone, WallTime } from './primitives.ts'
import type { ProgrammeItem } from './reference.ts'

export { MAX_CALENDAR, MAX_MEETING_PEOPLE, MAX_MEETING_PLACE, MAX_MEETING_TEXT, MAX_MEETING_TITLE }

const when = {
  /** The day it begins, where it takes place. */
  date: CalendarDate,
  /** When it begins by the clock there; `null` when it takes the whole day. */
  start: WallTime.nullable(),
  /** The day it ends; the same as `date` unless it goes past midnight or takes several days. */
  endDate: CalendarDate,
  /** When it ends by the same clock; `null` when nobody said, and for whole days. */
  end: WallTime.nullable(),
  /** The IANA zone of that clock. An offset is never stored: what other clocks show is computed. */
  timeZone: TimeZone.refine(isKnownZone, 'is not a time zone this computer knows'),
}

/** When a meeting takes place: wall time and zone. */
export const MeetingTime = z.strictObject(when)
export type MeetingTime = z.infer<typeof MeetingTime>

/** The order of its ends: a meeting does not end before it begins. */
export const endsInOrder = ({ date, start, endDate, end }: Omit<MeetingTime, 'timeZone'>): boolean =>
  endDate > date || (endDate === date && (end === null || (start !== null && end >= start)))

/** What the delegate can say of a meeting. */
export const MeetingFacts = z.strictObject({
  title: z.string().max(MAX_MEETING_TITLE),
  ...when,
  /** The id of a city of the mission; empty when it is elsewhere. */
  city: z.union([z.literal(''), Slug]),
  /** The id of a place of the library; empty when there is none. */
  place: z.union([z.literal(''), Slug]),
  /** Where, in words; beside a place it says the room or the floor. */
  where: z.string().max(MAX_MEETING_PLACE),
  company: z.string().max(MAX_FACT),
  /** With whom. */
  people: z.array(z.string().min(1).max(MAX_FACT)).max(MAX_MEETING_PEOPLE),
  /** The id of the briefing of its sector; empty when there is none. */
  sector: z.union([z.literal(''), Slug]),
  /** What it should achieve. */
  goals: z.string().max(MAX_MEETING_TEXT),
  /** What to ask. */
  questions: z.string().max(MAX_MEETING_TEXT),
  /** It will not take place, but stays to be seen. */
  cancelled: z.boolean(),
})
export type MeetingFacts = z.infer<typeof MeetingFacts>

/** What an item of the programme says of time and place. */
export type ProgrammeFacts = Pick<ProgrammeItem, 'title' | 'date' | 'start' | 'end' | 'timeZone' | 'city' | 'place'>

/** A meeting whose item of the programme was changed, withdrawn or brought back by a later edition. */
export interface ProgrammeChange {
  readonly meeting: string
  /** What it said when the meeting was made from it, or when the delegate last answered; `null` when it was withdrawn. */
  readonly before: ProgrammeFacts | null
  /** What it says in this edition; `null` where it is not there any more. */
  readonly now: ProgrammeFacts | null
}

/** Where a meeting comes from. */
export type MeetingOrigin =
  | { readonly kind: 'own' }
  /** An item of the mission's programme, and what it said when the delegate last took it over; `null` when it was withdrawn. */
  | { readonly kind: 'programme'; readonly item: string; readonly said?: ProgrammeFacts | null }
  /** A calendar file; RFC 5545 names an occurrence by its UID and RECURRENCE-ID. */
  | {
      readonly kind: 'calendar'
      readonly uid: string
      /** `null` for what does not recur. */
      readonly recurrenceId: string | null
      /** The SEQUENCE it came with. */
      readonly sequence: number
      /** The DTSTAMP it came with, milliseconds since 1970; 0 when it had none. */
      readonly stamp: number
    }

/** What a meeting said before the calendar it comes from changed it. */
export interface EarlierMeeting extends MeetingTime {
  readonly title: string
  readonly where: string
  readonly cancelled: boolean
}

/** A meeting of the delegate. */
export interface Meeting extends MeetingFacts {
  readonly id: string
  /** Its note; `null` until something is written. */
  readonly note: string | null
  readonly origin: MeetingOrigin
  /** Its name in calendars, the same for ever. */
  readonly uid: string
  /** Grows whenever its time, place or standing changes, as RFC 5546 wants it. */
  readonly sequence: number
  /** What it said before the last change that came from outside; `null` once it was seen. */
  readonly earlier: EarlierMeeting | null
  /** Grows by one with each change; an update names the version it started from. */
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
  /** When the delegate removed it; `null` while she has not. */
  readonly removedAt: string | null
}
