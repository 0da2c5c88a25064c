import { z } from 'zod'
import { Note } from './note.ts'
import { OwnCard } from './own-card.ts'
import { Passage } from './passage.ts'
import { Delegate } from './preferences.ts'
import { CalendarDate, Instant } from './primitives.ts'
import { Tick } from './tick.ts'

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
    })
    .nullable(),
})
export type NotesFile = z.infer<typeof NotesFile>
