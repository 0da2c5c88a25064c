import { z } from 'zod'
import { MAX_FACT, MAX_NOTE_BODY, NotebookId } from '../model/note.ts'
import { CalendarDate, Language } from '../model/primitives.ts'
import { call } from './call.ts'
import type { NamedCount } from './notes.ts'

/** A promise or task: a task-list line of a note that is not in the trash. */
export interface FollowUp {
  readonly note: {
    readonly id: string
    readonly title: string
    readonly company: string
    /** The version in which the line stands at `box`. */
    readonly version: number
  }
  /** Where the letter in the box stands in the note's text, in UTF-16 code units. */
  readonly box: number
  /** What stands behind the box, letter by letter. */
  readonly source: string
  /** What is promised, in plain words without the people and the due date. */
  readonly text: string
  /** The people named in the line (`@Ana`, `@Ana_López`, `@"Ana López"`). */
  readonly people: readonly string[]
  /** The last date in the line, `YYYY-MM-DD`; `null` where there is none. */
  readonly due: string | null
  readonly done: boolean
}

/** A page of the ledger. `total` counts all that was asked for. */
export interface FollowUpPage {
  readonly total: number
  readonly followUps: readonly FollowUp[]
}

/** How many follow-ups are open, seen from a day. */
export interface FollowUpCounts {
  readonly open: number
  /** Due before that day. */
  readonly overdue: number
  /** Due on that day. */
  readonly today: number
}

const wanted = {
  /** The ticked ones instead of the open ones. */
  done: z.boolean().default(false),
  /** Accents and case are forgiven in both names. */
  person: z.string().max(MAX_FACT).nullable().default(null),
  company: z.string().max(MAX_FACT).nullable().default(null),
  /** Only those of one note. */
  note: NotebookId.nullable().default(null),
  /** The first and the last due date, inclusive. */
  from: CalendarDate.nullable().default(null),
  to: CalendarDate.nullable().default(null),
}

/** The follow-ups as a file for another program. */
export interface FollowUpFile {
  readonly fileName: string
  readonly mediaType: 'text/calendar' | 'text/csv'
  /** The bytes, base64. */
  readonly base64: string
  readonly count: number
}

export const followUpCalls = {
  /** Follow-ups of all notes by due date, those without a date last. */
  'followUps.list': call<FollowUpPage>()(
    z.strictObject({
      ...wanted,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ),
  /** Counts the open ones. `today` is the day of who asks. */
  'followUps.counts': call<FollowUpCounts>()(z.strictObject({ today: CalendarDate })),
  /** Whom and which companies the open follow-ups name, the most named first, at most 500 of each. */
  'followUps.names': call<{ readonly people: readonly NamedCount[]; readonly companies: readonly NamedCount[] }>()(
    z.strictObject({}),
  ),
  /**
   * Ticks a follow-up or takes the tick away: one letter of its note changes, the note's version
   * grows. The line is looked for where it stood and else by its words. Errors: `not-found`;
   * `conflict` where the note is in the trash; `follow-up-changed` where the line is not there any
   * more (nothing is written then).
   */
  'followUps.tick': call<{ readonly version: number; readonly updatedAt: string }>()(
    z.strictObject({
      note: NotebookId,
      box: z.int().min(0),
      source: z.string().max(MAX_NOTE_BODY),
      done: z.boolean(),
    }),
  ),
  /**
   * The follow-ups asked for as tasks of a calendar (`ics`, RFC 5545 VTODO) or as a table (`csv`, RFC
   * 4180 in UTF-8 with a byte order mark). Errors: `export-empty`.
   */
  'followUps.export': call<FollowUpFile>()(
    z.strictObject({ ...wanted, format: z.enum(['ics', 'csv']), language: Language }),
  ),
}
