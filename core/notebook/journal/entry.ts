import { z } from 'zod'
import { MAX_NOTE_BODY, MAX_NOTE_TITLE, NotebookId, NoteFacts } from '../../../shared/model/note.ts'

/** A text that was to be saved and could not be, as the journal keeps it. */
export const JournalEntry = z.object({
  format: z.literal('valise-journal/1'),
  /** The draft it comes from: one open editor. What that editor writes later takes its place. */
  draft: NotebookId,
  /** The note it belongs in; the draft itself where it was never on disk. */
  note: NotebookId,
  /** The version it started from; 0 where the note was never on disk. */
  version: z.int().min(0),
  /** What was to be written; what is not named was to stay. */
  change: z.object({
    title: z.string().max(MAX_NOTE_TITLE).optional(),
    body: z.string().max(MAX_NOTE_BODY).optional(),
    ...NoteFacts.partial().shape,
  }),
  /** Milliseconds since 1970. */
  writtenAt: z.number(),
})
export type JournalEntry = z.infer<typeof JournalEntry>
