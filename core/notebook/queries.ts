import type { ReadHandle, WriteHandle } from '../store/handles.ts'

export interface NoteRow {
  readonly seq: number
  readonly id: string
  readonly title: string
  readonly body: string
  readonly company: string
  readonly city: string
  /** A JSON list of texts. */
  readonly tags: string
  readonly pinned: number
  readonly version: number
  readonly created_at: number
  readonly updated_at: number
  readonly trashed_at: number | null
}

/** A row of a list: the beginning of the body in place of all of it. */
export type NoteListRow = Omit<NoteRow, 'body'> & { readonly beginning: string }

/** The columns of a row of a list. */
export const LISTED = `seq, id, title, substr(body, 1, 400) AS beginning, company, city, tags, pinned,
  version, created_at, updated_at, trashed_at`

export const noteById = (read: ReadHandle, id: string): NoteRow | undefined =>
  read.get<NoteRow>('SELECT * FROM note WHERE id = $id', { id })

/** Some notes in full, in the order in which they were made, after the one with this number. */
export const noteTexts = (
  read: ReadHandle,
  after: number,
): { seq: number; body: string; tags: string; trashed_at: number | null }[] =>
  read.all('SELECT seq, body, tags, trashed_at FROM note WHERE seq > $after ORDER BY seq LIMIT 200', { after })

export const listLive = (read: ReadHandle, offset: number, limit: number): NoteListRow[] =>
  read.all<NoteListRow>(
    `SELECT ${LISTED} FROM note WHERE seq IN (
       SELECT seq FROM note WHERE trashed_at IS NULL
       ORDER BY pinned DESC, updated_at DESC, seq DESC LIMIT $limit OFFSET $offset)
     ORDER BY pinned DESC, updated_at DESC, seq DESC`,
    { offset, limit },
  )

export const listTrashed = (read: ReadHandle, offset: number, limit: number): NoteListRow[] =>
  read.all<NoteListRow>(
    `SELECT ${LISTED} FROM note WHERE seq IN (
       SELECT seq FROM note WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, seq DESC LIMIT $limit OFFSET $offset)
     ORDER BY trashed_at DESC, seq DESC`,
    { offset, limit },
  )

/** The last changed notes that have a title. */
export const latestTitles = (read: ReadHandle, limit: number): { id: string; title: string }[] =>
  read.all(
    `SELECT id, title FROM note WHERE trashed_at IS NULL AND title <> ''
     ORDER BY updated_at DESC, seq DESC LIMIT $limit`,
    { limit },
  )

/** The last written notes whose titles match an FTS5 expression. */
export const titlesWith = (read: ReadHandle, match: string, limit: number): { id: string; title: string }[] =>
  read.all(
    `SELECT n.id, n.title FROM note_index x JOIN note n ON n.seq = x.rowid
     WHERE note_index MATCH $match ORDER BY x.rowid DESC LIMIT $limit`,
    { match: `{title} : (${match})`, limit },
  )

export const countLive = (read: ReadHandle): number =>
  read.get<{ count: number }>('SELECT count(*) AS count FROM note WHERE trashed_at IS NULL')?.count ?? 0

export const countTrashed = (read: ReadHandle): number =>
  read.get<{ count: number }>('SELECT count(*) AS count FROM note WHERE trashed_at IS NOT NULL')?.count ?? 0

export const liveIds = (read: ReadHandle): string[] =>
  read
    .all<{ id: string }>('SELECT id FROM note WHERE trashed_at IS NULL ORDER BY updated_at DESC, seq DESC')
    .map(({ id }) => id)

/** A note as it is to be written, with the keys of its facts. */
export interface NoteToWrite {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly company: string
  readonly companyKey: string
  readonly city: string
  readonly cityKey: string
  readonly tags: string
  readonly pinned: number
}

/** @returns the note's `seq` */
export const insertNote = (write: WriteHandle, note: NoteToWrite & { now: number }): number =>
  write.run(
    `INSERT INTO note (id, title, body, company, company_key, city, city_key, tags, pinned,
       version, created_at, updated_at, trashed_at)
     VALUES ($id, $title, $body, $company, $companyKey, $city, $cityKey, $tags, $pinned, 1, $now, $now, NULL)`,
    { ...note },
  ).rowId

/** @returns whether the note was still at the version the change started from */
export const updateNote = (write: WriteHandle, note: NoteToWrite & { version: number; updatedAt: number }): boolean =>
  write.run(
    `UPDATE note SET title = $title, body = $body, company = $company, company_key = $companyKey,
       city = $city, city_key = $cityKey, tags = $tags, pinned = $pinned,
       version = version + 1, updated_at = $updatedAt
     WHERE id = $id AND version = $version AND trashed_at IS NULL`,
    { ...note },
  ).changes === 1

/** The same where only facts changed: the text and its search index are left alone. */
export const updateFacts = (
  write: WriteHandle,
  { title: _title, body: _body, ...note }: NoteToWrite & { version: number; updatedAt: number },
): boolean =>
  write.run(
    `UPDATE note SET company = $company, company_key = $companyKey,
       city = $city, city_key = $cityKey, tags = $tags, pinned = $pinned,
       version = version + 1, updated_at = $updatedAt
     WHERE id = $id AND version = $version AND trashed_at IS NULL`,
    { ...note },
  ).changes === 1

export const setTrashed = (write: WriteHandle, id: string, trashedAt: number | null): void => {
  write.run('UPDATE note SET trashed_at = $trashedAt, version = version + 1 WHERE id = $id', { id, trashedAt })
}

/** The notes that have been in the trash since before an instant. */
export const trashedBefore = (read: ReadHandle, before: number): { id: string; version: number }[] =>
  read.all('SELECT id, version FROM note WHERE trashed_at IS NOT NULL AND trashed_at < $before', { before })

/** Removes a note that is in the trash, with everything that hangs on it. @returns whether it was there */
export const removeTrashed = (write: WriteHandle, id: string): boolean =>
  write.run('DELETE FROM note WHERE id = $id AND trashed_at IS NOT NULL', { id }).changes === 1

export const setting = (read: ReadHandle, key: string): string | undefined =>
  read.get<{ value: string }>('SELECT value FROM setting WHERE key = $key', { key })?.value

export const putSetting = (write: WriteHandle, key: string, value: string): void => {
  write.run('INSERT INTO setting (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = $value', {
    key,
    value,
  })
}

/** Rows changed since the notebook was opened. Every change goes through this one connection. */
export const changesSoFar = (read: ReadHandle): number =>
  read.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0
