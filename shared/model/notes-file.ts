import { z } from 'zod'
import { Contact } from './contact.ts'
import { MeetingFacts } from './meeting.ts'
import { Note, NotebookId } from './note.ts'
import { OwnCard } from './own-card.ts'
import { Passage } from './passage.ts'
import { Delegate } from './preferences.ts'
import { CalendarDate, Instant } from './primitives.ts'
import { Tick } from './tick.ts'

/** A meeting of the agenda, as other programs read it. */
const FiledMeeting = z.object({
  id: NotebookId,
  ...MeetingFacts.shape,
  /** The id of its note; `null` where there is none. */
  note: NotebookId.nullable(),
  /** Where it comes from: made by hand, an item of the programme, or a calendar file. */
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('own') }),
    z.object({ kind: z.literal('programme'), item: z.string() }),
    z.object({
      kind: z.literal('calendar'),
      uid: z.string(),
      recurrenceId: z.string().nullable(),
      sequence: z.int(),
      stamp: z.number(),
    }),
  ]),
  /** Its name in calendars, and the number that grows with its changes (RFC 5546). */
  uid: z.string(),
  sequence: z.int(),
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
})

/** A kept earlier state of a note. */
const FiledRevision = z.object({
  id: NotebookId,
  note: NotebookId,
  /** The revisions it grew from. */
  parents: z.array(z.string()),
  title: z.string(),
  body: z.string(),
  writtenAt: Instant,
  exportedAt: Instant.nullable(),
})

/** How far a briefing was read. */
const FiledReading = z.object({
  briefing: z.string(),
  /** What of its text was on screen: stretches from and to, as shares of the whole. */
  seen: z.array(z.tuple([z.number(), z.number()])),
  finishedAt: Instant.nullable(),
  /** The edition of the text the reader knows, and the SHA-256 of that text. */
  edition: z.int(),
  hash: z.string(),
  /** Where the reader stopped: a section, and the block below its heading. */
  section: z.string().nullable(),
  block: z.int(),
  updatedAt: Instant,
})

/**
 * Notes as other programs read them: `docs/notes-format.md`. Within version 1 fields may be added
 * and never change their meaning, so a reader ignores what it does not know.
 */
export const NotesFile = z.object({
  format: z.literal('valise-notes/1'),
  /** The version of Valise that wrote it. */
  writtenBy: z.string(),
  exportedAt: Instant,
  /** The IANA zone of the computer it was written on. */
  timeZone: z.string(),
  delegate: z.object(Delegate.shape),
  notes: z.array(
    z.object({
      ...Note.omit({ trashedAt: true }).shape,
      /** The task-list lines of the body, in their order. Made from it: the body is what counts. */
      followUps: z.array(
        z.object({
          text: z.string(),
          done: z.boolean(),
          due: CalendarDate.nullable(),
          people: z.array(z.string()),
        }),
      ),
      /** The files that the body names as `attachment:<id>`. Their bytes are in no JSON: they leave with Markdown. */
      attachments: z.array(
        z.object({ id: z.string(), name: z.string(), mediaType: z.string(), bytes: z.int().min(0) }),
      ),
      /** Where the body points to within Valise: a briefing, a place, a person, another note. */
      links: z.array(z.object({ what: z.string(), id: z.string() })),
    }),
  ),
  /** What the notebook holds beside notes; `null` where only some of its notes were chosen. */
  notebook: z
    .object({
      ownCard: z.object(OwnCard.shape),
      ticks: z.array(z.object(Tick.shape)),
      passages: z.array(z.object(Passage.shape)),
      /** The people met, without those in the trash. */
      people: z.array(z.object(Contact.omit({ trashedAt: true }).shape)),
      /** The agenda, without what was removed from it. */
      meetings: z.array(FiledMeeting),
      savedSearches: z.array(z.object({ name: z.string(), query: z.string() })),
      reading: z.array(FiledReading),
      /** The kept earlier states of the notes in this file, the oldest first. */
      revisions: z.array(FiledRevision),
    })
    .nullable(),
})
export type NotesFile = z.infer<typeof NotesFile>
