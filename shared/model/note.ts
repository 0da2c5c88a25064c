import { z } from 'zod'
import { MAX_FACT, MAX_NOTE_BODY, MAX_NOTE_TITLE, MAX_TAGS } from './note-limits.ts'
import { Instant } from './primitives.ts'

export { MAX_FACT, MAX_NOTE_BODY, MAX_NOTE_TITLE, MAX_TAGS }

/** An opaque identifier of something the delegate wrote (a UUID). */
export const NotebookId = z.string().regex(/^[0-9a-z-]{8,64}$/, 'is not an identifier of a note')

/** What a note is about, beside its text. Stored as written; found without regard to accents and case. */
export const NoteFacts = z.strictObject({
  /** The company it is about; empty when there is none. */
  company: z.string().max(MAX_FACT),
  /** The id of a city of the mission, or any words; empty when there is none. */
  city: z.string().max(MAX_FACT),
  /** In the order in which they were given, none twice. */
  tags: z
    .array(z.string().min(1).max(MAX_FACT))
    .max(MAX_TAGS)
    .refine((tags) => new Set(tags).size === tags.length, 'names a tag twice'),
  /** Pinned notes stand above the others in every list. */
  pinned: z.boolean(),
})
export type NoteFacts = z.infer<typeof NoteFacts>

/** A Markdown text with a title. */
export const Note = z.strictObject({
  id: NotebookId,
  title: z.string().max(MAX_NOTE_TITLE),
  /** CommonMark with tables and task lists. Stored byte for byte as it was written. */
  body: z.string().max(MAX_NOTE_BODY),
  ...NoteFacts.shape,
  /** Grows by one with each saved change; an update names the version it started from. */
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** When it was put in the trash; `null` while it is not there. */
  trashedAt: Instant.nullable(),
})
export type Note = z.infer<typeof Note>

/** What a list needs to know of a note. */
export const NoteSummary = Note.omit({ body: true }).extend({
  /** The beginning of the body as plain text, at most 160 characters. */
  excerpt: z.string(),
})
export type NoteSummary = z.infer<typeof NoteSummary>
