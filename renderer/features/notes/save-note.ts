import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Call } from '../../../shared/contract/index.ts'
import { noFacts } from '../../../shared/model/no-facts.ts'
import type { Note, NoteFacts } from '../../../shared/model/note.ts'

/** A note as the delegate has it before her. */
export interface Draft extends NoteFacts {
  readonly title: string
  readonly body: string
}

/** The note as it is on disk; no `id` while it was never saved. */
export interface StoredNote extends Draft {
  readonly id: string | null
  readonly version: number
  readonly updatedAt: string | null
}

/** Why a text went into a note of its own: the stored note was changed, is in the trash, or is gone. */
export type CopyReason = 'changed' | 'trashed' | 'gone'

export interface SavedNote {
  readonly stored: StoredNote
  /** Set where the text could not go into its own note any more. */
  readonly copied: { readonly from: string; readonly reason: CopyReason } | null
}

export const newNote: StoredNote = { id: null, version: 0, title: '', body: '', ...noFacts, updatedAt: null }

/** The facts among what is known of a note. */
export const factsOf = ({ company, city, tags, pinned }: NoteFacts): NoteFacts => ({ company, city, tags, pinned })

/** What is remembered of a stored note. */
export const storedNote = ({ id, version, title, body, updatedAt, ...note }: Note): StoredNote => ({
  id,
  version,
  title,
  body,
  ...factsOf(note),
  updatedAt,
})

/** Whether two notes say the same about themselves. */
export const sameFacts = (a: NoteFacts, b: NoteFacts): boolean =>
  JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b))

const same = (a: Draft, b: Draft): boolean => a.title === b.title && a.body === b.body && sameFacts(a, b)

/** Whether nothing was written yet: a pin alone makes no note. */
const isBlank = ({ title, body, company, city, tags }: Draft): boolean =>
  [title, body, company, city, ...tags].every((text) => text.trim() === '')

const codeOf = (error: unknown): string | null => (error instanceof ValiseError ? error.code : null)

/** The stored note; `null` where it is gone. */
const find = async (call: Call, id: string): Promise<Note | null> => {
  try {
    return await call('notes.get', { id })
  } catch (error) {
    if (codeOf(error) === 'not-found') return null
    throw error
  }
}

/** What an editor is known by, and what saving needs of the page. */
export interface Saving {
  readonly call: Call
  /** The identifier of the editor: that of the note it makes, and of its text in the journal. */
  readonly draftId: string
  readonly titleOfCopy: (title: string) => string
  /** Drafts that were sent and not answered: one of them may be what is on disk. Emptied by the next answer. */
  readonly unanswered: Draft[]
}

/** How many unanswered drafts are remembered: the first, because later ones met a core that had gone. */
const MAX_UNANSWERED = 50

const rememberUnanswered = (unanswered: Draft[], draft: Draft): void => {
  if (unanswered.length < MAX_UNANSWERED && !unanswered.some((sent) => same(sent, draft))) unanswered.push(draft)
}

/** Makes the editor's note. It may be there already: where the answer to an earlier try was lost. */
const makeNote = async ({ call, draftId: id }: Saving, draft: Draft): Promise<StoredNote> => {
  try {
    return storedNote(await call('notes.create', { id, ...draft }))
  } catch (error) {
    const found = codeOf(error) === 'conflict' ? await find(call, id) : null
    if (!found) throw error
    return storedNote(found)
  }
}

/**
 * Saves a draft over the note it started from. Answers `null` when there is nothing to save. Where
 * the note was changed, trashed or removed in the meantime, nothing is overwritten: the draft
 * becomes a note of its own.
 */
export const saveNote = async (saving: Saving, stored: StoredNote, draft: Draft): Promise<SavedNote | null> => {
  if (same(stored, draft)) return null
  if (stored.id === null) {
    // No empty notes: one is made with its first letter.
    if (isBlank(draft)) return null
    const made = await makeNote(saving, draft)
    return same(made, draft) ? { stored: made, copied: null } : saveNote(saving, made, draft)
  }
  const { call, draftId, unanswered } = saving
  try {
    const { version, updatedAt } = await call('notes.update', {
      id: stored.id,
      version: stored.version,
      draft: draftId,
      ...draft,
    })
    unanswered.length = 0
    return { stored: { id: stored.id, version, updatedAt, ...draft }, copied: null }
  } catch (error) {
    if (codeOf(error) !== 'conflict' && codeOf(error) !== 'not-found') {
      rememberUnanswered(unanswered, draft)
      throw error
    }
    return keepBoth(saving, stored.id, draft)
  }
}

const keepBoth = async (saving: Saving, id: string, draft: Draft): Promise<SavedNote> => {
  const { call, draftId, titleOfCopy, unanswered } = saving
  const found = await find(call, id)
  const sent = unanswered.splice(0)
  if (found && found.trashedAt === null) {
    const there = storedNote(found)
    // The text did get there, only the answer was lost on the way; or an earlier one of this editor did.
    if (same(there, draft)) return { stored: there, copied: null }
    const isOurs = sent.some((earlier) => same(there, earlier))
    if (isOurs) return (await saveNote(saving, there, draft)) ?? { stored: there, copied: null }
  }
  const ours = { ...draft, title: titleOfCopy(draft.title) }
  // The copy has the editor's identifier, unless that is what the other one has.
  const copy = id === draftId ? storedNote(await call('notes.create', ours)) : await makeNote(saving, ours)
  const reason = found === null ? 'gone' : found.trashedAt === null ? 'changed' : 'trashed'
  const stored = (await saveNote(saving, copy, ours))?.stored ?? copy
  return { stored, copied: { from: id, reason } }
}
