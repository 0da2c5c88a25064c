import { z } from 'zod'
import { MAX_NOTE_BODY, MAX_NOTE_TITLE, type Note, NotebookId, NoteFacts, type NoteSummary } from '../model/note.ts'
import { Language } from '../model/primitives.ts'
import { addressKinds } from '../text/address.ts'
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

/** Notes that mention something, last changed first; `total` counts all of them. */
export interface BackLinks {
  readonly total: number
  readonly notes: readonly {
    readonly id: string
    readonly title: string
    /** The words around the first link, at most 160 characters. */
    readonly context: string
    readonly updatedAt: string
  }[]
}

/** A search with a name. */
export interface SavedSearch {
  readonly name: string
  /** What was typed, filters included. */
  readonly query: string
}

/** Longest name of a saved search, in UTF-16 code units. */
const MAX_SEARCH_NAME = 100

/** A kept earlier state of a note, as a list tells it. Its text never changes. */
export interface RevisionSummary {
  readonly id: string
  /** The revisions it grew from: none for the first one kept, two where copies of a notebook were merged. */
  readonly parents: readonly string[]
  /** When the last word of it was written. */
  readonly writtenAt: string
  /** When this very text was last exported; `null` if it never was. */
  readonly exportedAt: string | null
  readonly title: string
  /** Characters of the body. */
  readonly length: number
}

export interface Revision extends RevisionSummary {
  /** The note whose state it is. */
  readonly note: string
  readonly body: string
}

/** A page of a note's history. `total` counts all of it. */
export interface RevisionPage {
  readonly total: number
  readonly revisions: readonly RevisionSummary[]
}

/** A text that could not be saved when it was written and is in the notebook now. */
export interface RecoveredText {
  /** The note that holds it. */
  readonly note: string
  readonly version: number
  readonly title: string
  /** When it could not be saved. */
  readonly writtenAt: string
  /** `applied`: in its own note; `copied`: in a note of its own, because the other one was changed since. */
  readonly how: 'applied' | 'copied'
  /** The note it was written in, for a copy; `null` where that one is gone. */
  readonly from: { readonly id: string; readonly title: string; readonly isTrashed: boolean } | null
}

export interface Recovery {
  /** The oldest first. */
  readonly recovered: readonly RecoveredText[]
  /** Texts that still cannot be saved; they wait in the journal. */
  readonly waiting: number
  /** Files of the journal that cannot be read. They stay where they are and are told of once. */
  readonly unreadable: number
}

export interface RestoredRevision {
  /** The note as it is now. */
  readonly note: Note
  /** The revision that holds the text which was replaced: restoring it undoes this. */
  readonly replaced: string
}

const title = z.string().max(MAX_NOTE_TITLE)
const body = z.string().max(MAX_NOTE_BODY)
const one = z.strictObject({ id: NotebookId })

export const noteCalls = {
  /**
   * A new note; the answer comes after it is on disk. Facts that are not named are empty. An editor
   * names the `id` the note will have, so that asking again makes no second one: where the note is
   * there with this very text it is the answer, otherwise the error is `conflict` with the stored
   * version. What an editor sends and cannot be saved is kept in a journal beside the notebook; then
   * the error's `details.kept` says whether it is on disk there.
   */
  'notes.create': call<Note>()(
    z.strictObject({
      id: NotebookId.optional(),
      title: title.default(''),
      body: body.default(''),
      ...NoteFacts.partial().shape,
    }),
  ),
  /** Errors: `not-found`. */
  'notes.get': call<Note>()(one),
  /**
   * Replaces the title, the body and the facts that are named and keeps the others; the answer comes
   * after they are on disk. `version` is the one the change started from; it grows by one, and
   * pinning alone leaves `updatedAt` as it was. Errors: `not-found`; `conflict` with the stored version in
   * `details.version` when the note was changed in the meantime (nothing is written then). `draft`
   * names the editor it comes from: what cannot be saved is kept in the journal as with `notes.create`,
   * until that editor saves.
   */
  'notes.update': call<{ readonly version: number; readonly updatedAt: string }>()(
    z.strictObject({
      id: NotebookId,
      version: z.int().min(1),
      draft: NotebookId.optional(),
      title: title.optional(),
      body: body.optional(),
      ...NoteFacts.partial().shape,
    }),
  ),
  /**
   * Pinned notes first, then the last changed. `query` asks for words and filters (`tag:`, `company:`,
   * `city:`, `before:`, `after:`, `on:`, `has:open`, `is:pinned`; see `shared/text/note-query.ts`).
   * `trashed` lists the trash instead, all of it, last trashed first.
   */
  'notes.list': call<NotePage>()(
    z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
      trashed: z.boolean().default(false),
      query: z.string().max(500).default(''),
    }),
  ),
  /** The companies, cities and tags of the notes that are not in the trash, at most 500 of each. */
  'notes.facts': call<FactsInUse>()(z.strictObject({})),
  /**
   * Notes with these words in their titles, the last written first; without words, those last
   * changed. For suggestions.
   */
  'notes.titles': call<readonly { readonly id: string; readonly title: string }[]>()(
    z.strictObject({ words: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
  ),
  /** The notes that point to a place in the app by a `valise:` link; a note's links to itself do not count. */
  'notes.linksTo': call<BackLinks>()(
    z.strictObject({
      what: z.enum(addressKinds),
      id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'is not an identifier'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
  ),
  /**
   * Makes what is derived from the notes (follow-ups, links, tags) anew. Answers with the number of
   * notes read.
   */
  'notes.rebuild': call<{ readonly notes: number }>()(z.strictObject({})),
  /** The searches with a name, the oldest first. */
  'savedSearches.list': call<readonly SavedSearch[]>()(z.strictObject({})),
  /** Saves a search under a name, in place of another of that name. Answers with all of them. */
  'savedSearches.save': call<readonly SavedSearch[]>()(
    z.strictObject({ name: z.string().trim().min(1).max(MAX_SEARCH_NAME), query: z.string().max(500) }),
  ),
  /** Forgets a search, if it is there. Answers with all that remain. */
  'savedSearches.remove': call<readonly SavedSearch[]>()(z.strictObject({ name: z.string().max(MAX_SEARCH_NAME) })),
  /**
   * Brings the texts that could not be saved back from the journal: into their notes where these have
   * not changed since, otherwise each into a note of its own, called a copy in the language named.
   */
  'notes.recover': call<Recovery>()(z.strictObject({ language: Language })),
  /** Moves a note to the trash, or leaves it there. Errors: `not-found`. */
  'notes.trash': call<Note>()(one),
  /** Takes a note out of the trash. Errors: `not-found`. */
  'notes.restore': call<Note>()(one),
  /**
   * Removes a note in the trash and its history for good; what has been there for 30 days goes by
   * itself. Errors: `not-found`; `conflict` for a note that is not in the trash.
   */
  'notes.remove': call<{ readonly id: string }>()(one),
  /**
   * The kept earlier states of a note, last kept first. One is kept where writing paused for 30 seconds,
   * at each export and at each restoring; the text as it is now is the note itself. Errors: `not-found`.
   */
  'notes.revisions': call<RevisionPage>()(
    z.strictObject({
      id: NotebookId,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ),
  /** One revision with its text. Errors: `not-found`. */
  'notes.revision': call<Revision>()(one),
  /**
   * Makes the title and body of a revision those of its note again. The text that is replaced is kept
   * first, and the restored text is a new revision that grew from it, so nothing is ever lost. Facts
   * stay as they are. Errors: `not-found`; `conflict` for a note in the trash.
   */
  'notes.restoreRevision': call<RestoredRevision>()(one),
}
