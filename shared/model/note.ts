import { z } from 'zod'
import { Instant } from './primitives.ts'

/** Longest title and body of a note, in UTF-16 code units. A whole novel is about 1,000,000. */
export const MAX_NOTE_TITLE = 500
export const MAX_NOTE_BODY = 2_000_000

/** An opaque identifier of something the delegate wrote (a UUID). */
export const NotebookId = z.string().regex(/^[0-9a-z-]{8,64}$/, 'is not an identifier of a note')

/** A Markdown text with a title. */
export const Note = z.strictObject({
  id: NotebookId,
  title: z.string().max(MAX_NOTE_TITLE),
  /** CommonMark with tables and task lists. Stored byte for byte as it was written. */
  body: z.string().max(MAX_NOTE_BODY),
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
