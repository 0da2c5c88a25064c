import { attachmentsIn } from '../../shared/text/attachment-address.ts'
import { keyOf } from '../../shared/text/fold.ts'
import { taskLines } from '../../shared/text/follow-ups.ts'
import { noteLinks } from '../../shared/text/note-links.ts'
import type { WriteHandle } from '../store/handles.ts'
import type { Store } from '../store/open.ts'
import { putUse } from './attachments/queries.ts'
import { putTags } from './facts/queries.ts'
import { putFollowUps } from './follow-ups/queries.ts'
import { putLinks } from './links/queries.ts'
import { noteTexts, putSetting, setting } from './queries.ts'

/** What is kept of a note so that it can be found; nothing of a note in the trash. */
export interface NoteContent {
  readonly body: string
  readonly tags: readonly string[]
}

/** Keeps a note's follow-ups and links in step with its text, in the transaction that saves it. */
export const deriveText = (write: WriteHandle, seq: number, body: string): void => {
  putFollowUps(write, seq, taskLines(body))
  putLinks(write, seq, noteLinks(body))
  // Only ever added: what a text no longer names may be named by an earlier one.
  for (const id of attachmentsIn(body)) putUse(write, seq, id)
}

/** Likewise its tags. */
export const deriveTags = (write: WriteHandle, seq: number, tags: readonly string[]): void =>
  putTags(write, seq, tags.map(keyOf))

/** Everything derived of one note; `null` for one that went to the trash. */
export const derive = (write: WriteHandle, seq: number, content: NoteContent | null): void => {
  deriveText(write, seq, content?.body ?? '')
  deriveTags(write, seq, content?.tags ?? [])
}

/** The tags of a stored note. */
export const tagsOf = (stored: string): string[] => JSON.parse(stored) as string[]

/** Makes everything derived anew from the notes. @returns the number of notes that were read */
export const deriveAll = (write: WriteHandle): number => {
  let after = 0
  let notes = 0
  for (;;) {
    const page = noteTexts(write, after)
    for (const { seq, body, tags, trashed_at } of page) {
      derive(write, seq, trashed_at === null ? { body, tags: tagsOf(tags) } : null)
      after = seq
    }
    notes += page.length
    if (page.length === 0) return notes
  }
}

/** Grows when what is derived, or how, changes: then the next start makes it anew. */
const DERIVED = '1'

/** Makes everything derived where it was made by another Valise, or never. */
export const keepDerived = (store: Store): void => {
  if (setting(store.read, 'derived') === DERIVED) return
  store.write((write) => {
    deriveAll(write)
    putSetting(write, 'derived', DERIVED)
  })
}
