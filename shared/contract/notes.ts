import { z } from 'zod'
import { MAX_NOTE_BODY, MAX_NOTE_TITLE, type Note, NotebookId, NoteFacts, type NoteSummary } from '../model/note.ts'
import { call } from './call.ts'

/** A page of a list. `total` counts the whole list. */
export interface NotePage {
  readonly total: number
  readonly notes: readonly NoteSummary[]
}

/** A name that occurs in notes and how many of them have it. */
export interface NamedCount {
  readonly name: string
  readonly count: number
}

/** What notes are about, for suggestions: the most used first. */
export interface FactsInUse {
  readonly companies: readonly NamedCount[]
  readonly cities: readonly NamedCount[]
  readonly tags: readonly NamedCount[]
}

const title = z.string().max(MAX_NOTE_TITLE)
const body = z.string().max(MAX_NOTE_BODY)
const one = z.strictObject({ id: NotebookId })

export const noteCalls = {
  /** A new note; the answer comes after it is on disk. Facts that are not named are empty. */
  'notes.create': call<Note>()(
    z.strictObject({ title: title.default(''), body: body.default(''), ...NoteFacts.partial().shape }),
  ),
  /** Errors: `not-found`. */
  'notes.get': call<Note>()(one),
  /**
   * Replaces the title, the body and the facts that are named and keeps the others; the answer comes
   * after they are on disk. `version` is the one the change started from; it grows by one, and
   * pinning alone leaves `updatedAt` as it was. Errors: `not-found`; `conflict` with the stored version in
   * `details.version` when the note was changed in the meantime (nothing is written then).
   */
  'notes.update': call<{ readonly version: number; readonly updatedAt: string }>()(
    z.strictObject({
      id: NotebookId,
      version: z.int().min(1),
      title: title.optional(),
      body: body.optional(),
      ...NoteFacts.partial().shape,
    }),
  ),
  /** Pinned notes first, then the last changed. `trashed` lists the trash instead, last trashed first. */
  'notes.list': call<NotePage>()(
    z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
      trashed: z.boolean().default(false),
    }),
  ),
  /** The companies, cities and tags of the notes that are not in the trash, at most 500 of each. */
  'notes.facts': call<FactsInUse>()(z.strictObject({})),
  /** Moves a note to the trash, or leaves it there. Errors: `not-found`. */
  'notes.trash': call<Note>()(one),
  /** Takes a note out of the trash. Errors: `not-found`. */
  'notes.restore': call<Note>()(one),
}
