import { ValiseError } from '../../shared/contract/errors.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import type { FactsInUse, NotePage, RestoredRevision, Revision, RevisionPage } from '../../shared/contract/notes.ts'
import type { City } from '../../shared/model/mission.ts'
import { noFacts } from '../../shared/model/no-facts.ts'
import type { Note, NoteFacts, NoteSummary } from '../../shared/model/note.ts'
import { TRASH_DAYS } from '../../shared/model/note-limits.ts'
import { keyOf } from '../../shared/text/fold.ts'
import { parseNoteQuery } from '../../shared/text/note-query.ts'
import { excerpt, plainLine } from '../../shared/text/plain-text.ts'
import { named } from '../named.ts'
import type { Ports } from '../ports.ts'
import { matchExpression } from '../search/words.ts'
import type { Store } from '../store/open.ts'
import { removeWithFiles } from './attachments/sweep.ts'
import { derive, deriveTags, deriveText, tagsOf } from './derived.ts'
import { citiesInUse, companiesInUse, tagsInUse } from './facts/queries.ts'
import { notesWanted } from './filter/filter.ts'
import { countFiltered, filteredNotes } from './filter/queries.ts'
import {
  countLive,
  countTrashed,
  insertNote,
  latestTitles,
  listLive,
  listTrashed,
  type NoteListRow,
  type NoteRow,
  type NoteToWrite,
  noteById,
  removeTrashed,
  setTrashed,
  titlesWith,
  trashedBefore,
  updateFacts,
  updateNote,
} from './queries.ts'
import { createRevisions } from './revisions/index.ts'

const DAY = 86_400_000

const EXCERPT_LENGTH = 160

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

const factsOf = ({ company, city, tags, pinned }: Omit<NoteRow, 'body'>): NoteFacts => ({
  company,
  city,
  tags: tagsOf(tags),
  pinned: pinned === 1,
})

const toWrite = (note: { id: string; title: string; body: string } & NoteFacts): NoteToWrite => ({
  id: note.id,
  title: note.title,
  body: note.body,
  company: note.company,
  companyKey: keyOf(note.company),
  city: note.city,
  cityKey: keyOf(note.city),
  // Like the other texts: SQLite keeps half of a character as a replacement.
  tags: JSON.stringify(note.tags.map((tag) => tag.toWellFormed())),
  pinned: note.pinned ? 1 : 0,
})

const dates = ({ created_at, updated_at, trashed_at }: Omit<NoteRow, 'body'>) => ({
  createdAt: instant(created_at),
  updatedAt: instant(updated_at),
  trashedAt: trashed_at === null ? null : instant(trashed_at),
})

const noteOf = (row: NoteRow): Note => ({
  id: row.id,
  title: row.title,
  body: row.body,
  ...factsOf(row),
  version: row.version,
  ...dates(row),
})

const summaryOf = (row: NoteListRow): NoteSummary => ({
  id: row.id,
  title: row.title,
  ...factsOf(row),
  version: row.version,
  ...dates(row),
  excerpt: excerpt(plainLine(row.beginning), EXCERPT_LENGTH),
})

const notFound = (id: string): ValiseError =>
  new ValiseError('not-found', `There is no note ${id} in this notebook.`, { what: 'note', id })

const conflict = (stored: NoteRow, version: number): ValiseError => {
  const trashed = stored.trashed_at !== null
  return new ValiseError(
    'conflict',
    trashed
      ? 'The note is in the trash. Nothing was overwritten: take it out of the trash, then save again.'
      : `The note was changed elsewhere in the meantime (version ${stored.version}, not ${version}). Nothing was overwritten.`,
    { id: stored.id, version: stored.version, trashed },
  )
}

const notTrashed = ({ id, version }: NoteRow): ValiseError =>
  new ValiseError('conflict', 'The note is not in the trash, so it was not removed. Move it to the trash first.', {
    id,
    version,
    trashed: false,
  })

export interface Notes {
  create(input: ParsedInputOf<'notes.create'>): Note
  get(id: string): Note
  update(input: ParsedInputOf<'notes.update'>): { version: number; updatedAt: string }
  list(input: { offset: number; limit: number; trashed: boolean; query?: string }): NotePage
  titles(input: { words: string; limit: number }): { id: string; title: string }[]
  facts(): FactsInUse
  trash(id: string): Note
  restore(id: string): Note
  remove(id: string): { id: string }
  /** Removes what has been in the trash for 30 days. @returns what went, with the version after its last */
  emptyTrash(): { id: string; version: number }[]
  revisions(input: { id: string; offset: number; limit: number }): RevisionPage
  revision(id: string): Revision
  restoreRevision(id: string): RestoredRevision
  /** Keeps a revision of notes that have just left as a file. */
  exported(ids: readonly string[]): void
}

/**
 * What can be done with notes. Every change is on disk when the function returns.
 * @param letGo removes the contents of files that only removed notes used
 */
export const createNotes = (
  store: Store,
  { now, newId }: Pick<Ports, 'now' | 'newId'>,
  cities: () => readonly City[] = () => [],
  letGo: (hashes: readonly string[]) => void = () => {},
): Notes => {
  const require = (id: string): NoteRow => {
    const row = noteById(store.read, id)
    if (!row) throw notFound(id)
    return row
  }
  const find = (query: string, offset: number, limit: number): NotePage =>
    store.search((read) => {
      const wanted = notesWanted(read, parseNoteQuery(query), cities())
      if (wanted === null) return { total: 0, notes: [] }
      return {
        total: countFiltered(read, wanted),
        notes: filteredNotes(read, wanted, offset, limit).map(summaryOf),
      }
    })
  const revisions = createRevisions(newId)
  const moveTo = (id: string, trashed: boolean): Note => {
    const row = require(id)
    if ((row.trashed_at !== null) !== trashed) {
      store.write((write) => {
        setTrashed(write, id, trashed ? now() : null)
        derive(write, row.seq, trashed ? null : { body: row.body, tags: tagsOf(row.tags) })
      })
    }
    return noteOf(require(id))
  }

  return {
    create: ({ id = newId(), ...input }) => {
      const known = noteById(store.read, id)
      if (known) {
        const isSame = Object.entries(toWrite({ ...noFacts, ...named(input), id })).every(
          ([name, value]) => !(name in known) || known[name as keyof NoteRow] === value,
        )
        // The answer to a save whose first answer was lost on its way.
        if (isSame && known.trashed_at === null) return noteOf(known)
        throw conflict(known, 0)
      }
      const note = toWrite({ ...noFacts, ...named(input), id })
      store.write((write) => {
        const seq = insertNote(write, { ...note, now: now() })
        derive(write, seq, { body: note.body, tags: tagsOf(note.tags) })
      })
      return noteOf(require(id))
    },
    get: (id) => noteOf(require(id)),
    update: ({ version, draft: _draft, ...change }) => {
      const at = now()
      const stored = require(change.id)
      const before = toWrite(noteOf(stored))
      const note = toWrite({ ...noteOf(stored), ...named(change) })
      const textChanged = note.title !== before.title || note.body !== before.body
      const tagsChanged = note.tags !== before.tags
      const aboutChanged = tagsChanged || note.company !== before.company || note.city !== before.city
      // Nothing to change: also the answer to a save whose first answer was lost on its way.
      if (stored.trashed_at === null && !textChanged && !aboutChanged && note.pinned === before.pinned)
        return { version: stored.version, updatedAt: instant(stored.updated_at) }
      const updatedAt = textChanged || aboutChanged ? at : stored.updated_at
      const written = store.write((write) => {
        // A conflict keeps nothing: what stands in the notebook is not replaced then.
        if (stored.version === version && stored.trashed_at === null && (textChanged || aboutChanged))
          revisions.keepAfterPause(write, stored, at)
        if (!(textChanged ? updateNote : updateFacts)(write, { ...note, version, updatedAt })) return false
        if (note.body !== before.body) deriveText(write, stored.seq, note.body)
        if (tagsChanged) deriveTags(write, stored.seq, tagsOf(note.tags))
        return true
      })
      if (!written) throw conflict(stored, version)
      return { version: version + 1, updatedAt: instant(updatedAt) }
    },
    list: ({ offset, limit, trashed, query = '' }) => {
      if (!trashed && query.trim() !== '') return find(query, offset, limit)
      return {
        total: trashed ? countTrashed(store.read) : countLive(store.read),
        notes: (trashed ? listTrashed : listLive)(store.read, offset, limit).map(summaryOf),
      }
    },
    titles: ({ words, limit }) => {
      const match = matchExpression(words)
      if (match === null) return latestTitles(store.read, limit)
      return store.search((read) => titlesWith(read, match, limit))
    },
    facts: () => ({
      companies: companiesInUse(store.read),
      cities: citiesInUse(store.read),
      tags: tagsInUse(store.read),
    }),
    trash: (id) => moveTo(id, true),
    restore: (id) => moveTo(id, false),
    remove: (id) => {
      const row = require(id)
      const hashes = store.write((write) => removeWithFiles(write, id, () => removeTrashed(write, id)))
      if (hashes === null) throw notTrashed(row)
      letGo(hashes)
      return { id }
    },
    emptyTrash: () => {
      const gone = trashedBefore(store.read, now() - TRASH_DAYS * DAY)
      if (gone.length > 0)
        letGo(
          store.write((write) =>
            gone.flatMap(({ id }) => removeWithFiles(write, id, () => removeTrashed(write, id)) ?? []),
          ),
        )
      return gone.map(({ id, version }) => ({ id, version: version + 1 }))
    },
    revisions: ({ id, offset, limit }) => revisions.list(store.read, require(id).seq, offset, limit),
    revision: (id) => revisions.get(store.read, id),
    restoreRevision: (id) => {
      const { note, title, body } = revisions.get(store.read, id)
      const stored = require(note)
      if (stored.trashed_at !== null) throw conflict(stored, stored.version)
      const at = now()
      const replaced = store.write((write) => {
        const kept = revisions.keep(write, stored, at)
        if (title === stored.title && body === stored.body) return kept
        const { version } = stored
        updateNote(write, { ...toWrite(noteOf(stored)), title, body, version, updatedAt: at })
        deriveText(write, stored.seq, body)
        revisions.keep(write, stored, at)
        return kept
      })
      return { note: noteOf(require(note)), replaced }
    },
    exported: (ids) => {
      const at = now()
      store.write((write) => {
        for (const id of ids) {
          const row = noteById(write, id)
          if (row) revisions.keepExported(write, row, at)
        }
      })
    },
  }
}
