import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface RevisionRow {
  readonly id: string
  /** The id of the note. */
  readonly note: string
  /** A JSON list of ids. */
  readonly parents: string
  readonly title: string
  readonly body: string
  /** Characters of the body. */
  readonly length: number
  readonly written_at: number
  readonly exported_at: number | null
}

export type RevisionListRow = Omit<RevisionRow, 'body' | 'note'>

export const revisionById = (read: ReadHandle, id: string): RevisionRow | undefined =>
  read.get<RevisionRow>(
    `SELECT r.id, n.id AS note, r.parents, r.title, r.body, length(r.body) AS length, r.written_at, r.exported_at
     FROM note_revision r JOIN note n ON n.seq = r.note WHERE r.id = $id`,
    { id },
  )

export const listRevisions = (read: ReadHandle, note: number, offset: number, limit: number): RevisionListRow[] =>
  read.all<RevisionListRow>(
    `SELECT id, parents, title, length(body) AS length, written_at, exported_at FROM note_revision
     WHERE note = $note ORDER BY seq DESC LIMIT $limit OFFSET $offset`,
    { note, offset, limit },
  )

export const countRevisions = (read: ReadHandle, note: number): number =>
  read.get<{ count: number }>('SELECT count(*) AS count FROM note_revision WHERE note = $note', { note })?.count ?? 0

/** The last kept revision of a note, when it was kept, and whether its text is the note's own still. */
export const lastRevision = (
  read: ReadHandle,
  note: number,
): { id: string; kept_at: number; current: number } | undefined =>
  read.get(
    `SELECT r.id, r.kept_at, r.title = n.title AND r.body = n.body AS current
     FROM note_revision r JOIN note n ON n.seq = r.note WHERE r.note = $note ORDER BY r.seq DESC LIMIT 1`,
    { note },
  )

/** Keeps the text of a note as it stands in the notebook at this moment. */
export const insertRevision = (
  write: WriteHandle,
  revision: { note: number; id: string; parents: string; now: number },
): void => {
  write.run(
    `INSERT INTO note_revision (id, note, parents, title, body, written_at, kept_at, exported_at)
     SELECT $id, seq, $parents, title, body, updated_at, $now, NULL FROM note WHERE seq = $note`,
    revision,
  )
}

/** The text was found kept: the time of writing without a pause begins anew. */
export const setKept = (write: WriteHandle, id: string, at: number): void => {
  write.run('UPDATE note_revision SET kept_at = $at WHERE id = $id', { id, at })
}

export const setExported = (write: WriteHandle, id: string, at: number): void => {
  write.run('UPDATE note_revision SET exported_at = $at WHERE id = $id', { id, at })
}

/** Every kept state of the notes that are not in the trash, the oldest first. */
export const allRevisions = (read: ReadHandle): Omit<RevisionRow, 'length'>[] =>
  read.all<Omit<RevisionRow, 'length'>>(
    `SELECT r.id, n.id AS note, r.parents, r.title, r.body, r.written_at, r.exported_at
     FROM note_revision r JOIN note n ON n.seq = r.note WHERE n.trashed_at IS NULL ORDER BY r.seq`,
  )
