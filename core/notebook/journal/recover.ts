import type { RecoveredText, Recovery } from '../../../shared/contract/notes.ts'
import { noFacts } from '../../../shared/model/no-facts.ts'
import type { Note } from '../../../shared/model/note.ts'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { describeError } from '../../describe-error.ts'
import type { Store } from '../../store/open.ts'
import type { Notes } from '../notes.ts'
import { putSetting, setting } from '../queries.ts'
import type { JournalEntry } from './entry.ts'
import type { Journal } from './index.ts'

const words: Readonly<Record<Language, { readonly untitled: string; readonly copy: string }>> = {
  en: { untitled: 'Untitled note', copy: ' (copy)' },
  fr: { untitled: 'Note sans titre', copy: ' (copie)' },
}

/** The names of the files that the delegate has been told of. */
const TOLD = 'journal.unreadable'

const titleOfCopy = (title: string, language: Language): string => {
  const { untitled, copy } = words[language]
  return `${(title.trim() || untitled).slice(0, MAX_NOTE_TITLE - copy.length)}${copy}`
}

/** What the journal has of a note is what the note says. */
const isThere = (note: Note, { change }: JournalEntry): boolean =>
  Object.entries(change).every(
    ([name, value]) => value === undefined || JSON.stringify(note[name as keyof Note]) === JSON.stringify(value),
  )

export interface RecoveryPorts {
  readonly store: Store
  /** Without the journal behind it: what fails here is in the journal already. */
  readonly notes: Notes
  readonly journal: Journal
  readonly log: (line: string) => void
}

/**
 * Brings the texts of the journal back into the notebook: into their own notes where these have not
 * changed since, and otherwise into notes of their own, so that nothing is overwritten. A text leaves
 * the journal when it is on disk in a note; one that still cannot be saved waits there.
 */
export const recover = ({ store, notes, journal, log }: RecoveryPorts, language: Language): Recovery => {
  const find = (id: string): Note | null => {
    try {
      return notes.get(id)
    } catch {
      return null
    }
  }
  const bringBack = (entry: JournalEntry): RecoveredText | null => {
    const { draft, note: id, version, change } = entry
    const text = (note: Note, how: RecoveredText['how'], from: Note | null): RecoveredText => ({
      note: note.id,
      version: note.version,
      title: note.title,
      writtenAt: new Date(entry.writtenAt).toISOString(),
      how,
      from: from && { id: from.id, title: from.title, isTrashed: from.trashedAt !== null },
    })
    const stored = find(id)
    // It did get there, only the answer was lost on the way; or it was brought back and the journal not cleared.
    if (stored && isThere(stored, entry)) return null
    const copied = version > 0 ? find(draft) : null
    if (copied && copied.body === (change.body ?? '')) return null
    if (version === 0 && !stored) return text(notes.create({ title: '', body: '', ...change, id }), 'applied', null)
    if (stored && stored.version === version && stored.trashedAt === null) {
      notes.update({ ...change, id, version })
      return text(notes.get(id), 'applied', null)
    }
    const { title, body, company, city, tags, pinned } = { title: '', body: '', ...noFacts, ...stored, ...change }
    return text(
      notes.create({
        title: titleOfCopy(title, language),
        body,
        company,
        city,
        tags,
        pinned,
        ...(version > 0 && !copied && { id: draft }),
      }),
      'copied',
      stored,
    )
  }

  const { entries, unreadable } = journal.read()
  const recovered: RecoveredText[] = []
  let waiting = 0
  for (const entry of entries) {
    try {
      const text = bringBack(entry)
      if (text) recovered.push(text)
      journal.forget(entry.draft)
    } catch (error) {
      waiting += 1
      log(`journal: a text waits: ${describeError(error)}`)
    }
  }
  const told = new Set(JSON.parse(setting(store.read, TOLD) ?? '[]') as string[])
  const untold = unreadable.filter((name) => !told.has(name))
  if (untold.length > 0) {
    try {
      store.write((write) => putSetting(write, TOLD, JSON.stringify(unreadable)))
    } catch {
      // Then they are told of once more.
    }
  }
  return { recovered, waiting, unreadable: untold.length }
}
