import { z } from 'zod'
import {
  endsInOrder,
  MAX_CALENDAR,
  type Meeting,
  MeetingFacts,
  type MeetingTime,
  type ProgrammeChange,
} from '../model/meeting.ts'
import { MAX_FACT, NotebookId } from '../model/note.ts'
import { CalendarDate, Language, Slug } from '../model/primitives.ts'
import { TemplateId } from '../model/template.ts'
import { call } from './call.ts'

/** One meeting a calendar file would add, change or cancel. */
export interface CalendarChange {
  readonly change: 'added' | 'changed' | 'cancelled'
  readonly title: string
  readonly where: string
  readonly time: MeetingTime
  /** What the agenda says now; `null` for an added one. */
  readonly before: { readonly title: string; readonly where: string; readonly time: MeetingTime } | null
}

/** What bringing in a calendar file does, or would do. */
export interface CalendarReport {
  readonly added: number
  readonly changed: number
  readonly cancelled: number
  /** Known already, and the same. */
  readonly unchanged: number
  /** Left aside because the agenda has a newer state (SEQUENCE, then DTSTAMP). */
  readonly older: number
  /** Events that could not be read, or cancellations of meetings the agenda does not have. */
  readonly skipped: number
  /** Days, both included, within which what recurs was written out. What does not recur is taken from any day. */
  readonly window: { readonly from: string; readonly to: string }
  /** Whether there was something recurring that goes on outside the window. */
  readonly cutOff: boolean
  /** At most 200 of the changes, in order of time. */
  readonly changes: readonly CalendarChange[]
}

/** A calendar file. */
export interface CalendarFile {
  readonly fileName: string
  readonly mediaType: 'text/calendar'
  /** The bytes, base64. */
  readonly base64: string
  readonly meetings: number
}

const one = z.strictObject({ id: NotebookId })
const file = z.strictObject({
  /** The text of an iCalendar file (RFC 5545). */
  calendar: z.string().min(1).max(MAX_CALENDAR),
})
const inOrder = 'ends before it begins'

const facts = MeetingFacts.partial().required({ title: true, date: true, timeZone: true })

export const meetingCalls = {
  /**
   * A new meeting; the answer comes after it is on disk. It takes the whole day unless `start` is
   * named, ends on the day it begins unless `endDate` is named, and what is not named is empty.
   */
  'meetings.create': call<Meeting>()(
    facts.refine(
      ({ date, start = null, endDate = date, end = null }) => endsInOrder({ date, start, endDate, end }),
      inOrder,
    ),
  ),
  /**
   * A meeting from an item of the mission's programme, in the reader's language. The same item gives
   * the same meeting again; a removed one comes back. Errors: `not-found`, `no-library`.
   */
  'meetings.fromProgramme': call<Meeting>()(z.strictObject({ item: Slug, language: Language })),
  /**
   * The meetings, not removed, whose items of the programme a later edition changed, withdrew or brought
   * back, in no order. Meetings do not follow by themselves: the delegate decides.
   */
  'meetings.programmeChanges': call<readonly ProgrammeChange[]>()(z.strictObject({})),
  /**
   * Answers such a change. `take` brings what the programme changed (title, time, place) into the meeting,
   * in the language named, and leaves the rest; where the item was withdrawn the meeting is cancelled.
   * Otherwise the meeting stays as it is. Either way the change is told no more. Errors: `not-found`.
   */
  'meetings.answerProgramme': call<Meeting>()(
    z.strictObject({ id: NotebookId, take: z.boolean(), language: Language }),
  ),
  /** One meeting, also a removed one. Errors: `not-found`. */
  'meetings.get': call<Meeting>()(one),
  /**
   * The meetings of the days between `from` and `to`, both included and each by its own clock; all of
   * them where neither is named. Whole days first, then by the instant at which they begin.
   * `removed` lists the removed ones instead.
   */
  'meetings.list': call<readonly Meeting[]>()(
    z.strictObject({
      from: CalendarDate.optional(),
      to: CalendarDate.optional(),
      removed: z.boolean().default(false),
    }),
  ),
  /**
   * Changes what is named and keeps the rest. Errors: `not-found`; `bad-input` when it would end
   * before it begins; `conflict` with the stored version in `details.version` when it was changed or
   * removed in the meantime (nothing is written then).
   */
  'meetings.update': call<Meeting>()(
    z.strictObject({ id: NotebookId, version: z.int().min(1), ...MeetingFacts.partial().shape }),
  ),
  /** Forgets what a meeting said before it was changed from outside. Errors: `not-found`. */
  'meetings.seen': call<Meeting>()(one),
  /**
   * The note of a meeting. Where it has none yet, one is made from a template (who, discussed, promised,
   * next, unless another is named) in the language named, with the meeting's company and city;
   * `cityName` is what the template calls the city. A note in the trash is taken out of it.
   * Errors: `not-found`.
   */
  'meetings.note': call<{ readonly note: string }>()(
    z.strictObject({
      id: NotebookId,
      language: Language,
      template: TemplateId.default('meeting'),
      cityName: z.string().max(MAX_FACT).default(''),
    }),
  ),
  /** Takes a meeting out of the agenda; it is kept, its note too. Errors: `not-found`. */
  'meetings.remove': call<Meeting>()(one),
  /** Brings a removed meeting back. Errors: `not-found`. */
  'meetings.restore': call<Meeting>()(one),
  /** What a calendar file would change. Errors: `calendar-invalid`. Changes nothing. */
  'meetings.preview': call<CalendarReport>()(file),
  /**
   * Brings in a calendar file, in one transaction: all of it or nothing. Meetings are found again by
   * UID and RECURRENCE-ID. What the delegate wrote (company, people, goals, questions, note) stays.
   * Errors: `calendar-invalid`.
   */
  'meetings.import': call<CalendarReport>()(file),
  /**
   * The agenda, or the meetings of some days, as an iCalendar file with the time zones it names.
   * Errors: `export-empty`.
   */
  'meetings.export': call<CalendarFile>()(
    z.strictObject({ from: CalendarDate.optional(), to: CalendarDate.optional() }),
  ),
}
