import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Revision, RevisionPage, RevisionSummary } from '../../../shared/contract/notes.ts'
import type { Ports } from '../../ports.ts'
import type { ReadHandle, WriteHandle } from '../../store/handles.ts'
import type { NoteRow } from '../queries.ts'
import {
  countRevisions,
  insertRevision,
  lastRevision,
  listRevisions,
  type RevisionListRow,
  revisionById,
  setExported,
  setKept,
} from './queries.ts'

/** A text that stood unchanged this long was a state of its own. Milliseconds. */
export const PAUSE = 30_000

/** Whoever writes without a pause has a state to go back to at least this often. Milliseconds. */
export const LONGEST_WRITING = 10 * 60_000

/** What the keeping of a revision needs to know of its note. */
export type NoteState = Pick<NoteRow, 'seq' | 'title' | 'body' | 'created_at' | 'updated_at'>

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

const summaryOf = (row: RevisionListRow): RevisionSummary => ({
  id: row.id,
  parents: JSON.parse(row.parents) as string[],
  writtenAt: instant(row.written_at),
  exportedAt: row.exported_at === null ? null : instant(row.exported_at),
  title: row.title,
  length: row.length,
})

const notFound = (id: string): ValiseError =>
  new ValiseError('not-found', `There is no revision ${id} in this notebook.`, { what: 'revision', id })

export interface Revisions {
  /** Keeps the text as it stands, unless the last revision holds it already. @returns that revision's id */
  keep(write: WriteHandle, note: NoteState, now: number): string
  /**
   * Called before a change: keeps the text that stood for a pause, or the text of now where ten minutes
   * went by without one. A change of facts ends a pause, too.
   */
  keepAfterPause(write: WriteHandle, note: NoteState, now: number): void
  /** Keeps the text that left as a file and remembers when. */
  keepExported(write: WriteHandle, note: NoteState, now: number): void
  list(read: ReadHandle, note: number, offset: number, limit: number): RevisionPage
  /** Errors: `not-found`. */
  get(read: ReadHandle, id: string): Revision
}

/**
 * The history of notes. Nothing watches for a pause: the next change knows how long the text before it
 * stood. So the last text of a note has no revision until something follows it, and needs none: it is
 * the note.
 */
export const createRevisions = (newId: Ports['newId']): Revisions => {
  const keep = (write: WriteHandle, { seq }: NoteState, now: number): string => {
    const last = lastRevision(write, seq)
    if (last?.current === 1) {
      setKept(write, last.id, now)
      return last.id
    }
    const id = newId()
    insertRevision(write, { note: seq, id, parents: JSON.stringify(last ? [last.id] : []), now })
    return id
  }
  return {
    keep,
    keepAfterPause: (write, note, now) => {
      // A clock that was set back says nothing about the pause: one revision too many loses nothing.
      const isPause = Math.abs(now - note.updated_at) >= PAUSE
      const isLong = (): boolean =>
        Math.abs(now - (lastRevision(write, note.seq)?.kept_at ?? note.created_at)) >= LONGEST_WRITING
      if ((note.title !== '' || note.body !== '') && (isPause || isLong())) keep(write, note, now)
    },
    keepExported: (write, note, now) => setExported(write, keep(write, note, now), now),
    list: (read, note, offset, limit) => ({
      total: countRevisions(read, note),
      revisions: listRevisions(read, note, offset, limit).map(summaryOf),
    }),
    get: (read, id) => {
      const row = revisionById(read, id)
      if (!row) throw notFound(id)
      return { ...summaryOf(row), note: row.note, body: row.body }
    },
  }
}
