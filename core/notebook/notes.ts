import { ValiseError } from '../../shared/contract/errors.ts'
import type { NotePage } from '../../shared/contract/notes.ts'
import type { Note, NoteSummary } from '../../shared/model/note.ts'
import { excerpt, plainLine } from '../../shared/text/plain-text.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/open.ts'
import {
  countLive,
  countTrashed,
  insertNote,
  listLive,
  listTrashed,
  type NoteListRow,
  type NoteRow,
  noteById,
  setTrashed,
  updateNote,
} from './queries.ts'

const EXCERPT_LENGTH = 160

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

const dates = ({ created_at, updated_at, trashed_at }: Omit<NoteRow, 'body'>) => ({
  createdAt: instant(created_at),
  updatedAt: instant(updated_at),
  trashedAt: trashed_at === null ? null : instant(trashed_at),
})

const noteOf = (row: NoteRow): Note => ({
  id: row.id,
  title: row.title,
  body: row.body,
  version: row.version,
  ...dates(row),
})

const summaryOf = (row: NoteListRow): NoteSummary => ({
  id: row.id,
  title: row.title,
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

export interface Notes {
  create(input: { title: string; body: string }): Note
  get(id: string): Note
  update(input: { id: string; version: number; title: string; body: string }): { version: number; updatedAt: string }
  list(input: { offset: number; limit: number; trashed: boolean }): NotePage
  trash(id: string): Note
  restore(id: string): Note
}

/** What can be done with notes. Every change is on disk when the function returns. */
export const createNotes = (store: Store, { now, newId }: Pick<Ports, 'now' | 'newId'>): Notes => {
  const require = (id: string): NoteRow => {
    const row = noteById(store.read, id)
    if (!row) throw notFound(id)
    return row
  }
  const moveTo = (id: string, trashed: boolean): Note => {
    const row = require(id)
    if ((row.trashed_at !== null) !== trashed) store.write((write) => setTrashed(write, id, trashed ? now() : null))
    return noteOf(require(id))
  }

  return {
    create: ({ title, body }) => {
      const id = newId()
      store.write((write) => insertNote(write, { id, title, body, now: now() }))
      return noteOf(require(id))
    },
    get: (id) => noteOf(require(id)),
    update: ({ id, version, title, body }) => {
      const at = now()
      const stored = require(id)
      // Nothing to change: also the answer to a save whose first answer was lost on its way.
      if (stored.trashed_at === null && stored.title === title && stored.body === body)
        return { version: stored.version, updatedAt: instant(stored.updated_at) }
      if (!store.write((write) => updateNote(write, { id, version, title, body, now: at })))
        throw conflict(stored, version)
      return { version: version + 1, updatedAt: instant(at) }
    },
    list: ({ offset, limit, trashed }) => ({
      total: trashed ? countTrashed(store.read) : countLive(store.read),
      notes: (trashed ? listTrashed : listLive)(store.read, offset, limit).map(summaryOf),
    }),
    trash: (id) => moveTo(id, true),
    restore: (id) => moveTo(id, false),
  }
}
