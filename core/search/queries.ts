import type { ItemKind } from '../../shared/model/bundle.ts'
import type { ReadHandle, WriteHandle } from '../store/handles.ts'

// Control characters that no text search can produce stand around the words that matched.
export const MATCH_START = '\u0002'
export const MATCH_END = '\u0003'
const marks = { start: MATCH_START, end: MATCH_END }

export interface PassageHit {
  readonly kind: ItemKind
  readonly id: string
  readonly anchor: string | null
  readonly title: string
  readonly section: string
  readonly snippet: string
}

export interface NoteHit {
  readonly id: string
  readonly title: string
  readonly snippet: string
}

/**
 * The passages that match and the items they belong to, best first: a word in the title weighs ten
 * times, in a section's heading four times.
 */
export const rankPassages = (read: ReadHandle, match: string, language: string): { seq: number; item: number }[] =>
  read.all(
    `SELECT p.seq, p.item FROM passage_index x JOIN passage p ON p.seq = x.rowid
     WHERE passage_index MATCH $match AND rank MATCH 'bm25(10.0, 4.0, 1.0)' AND p.language = $language
     ORDER BY rank`,
    { match, language },
  )

/**
 * One matching passage with the words in their sentence. The row is named by the text's own number:
 * with the index's rowid (`x.rowid = $seq`) a search for the beginning of a word ignores it and makes
 * every snippet of the first row that matches (SQLite 3.53.4).
 */
export const passageHit = (read: ReadHandle, match: string, seq: number): PassageHit | undefined =>
  read.get<PassageHit>(
    `SELECT i.kind, i.id, p.anchor, p.title, p.section,
       snippet(passage_index, 2, $start, $end, '…', 24) AS snippet
     FROM passage_index x JOIN passage p ON p.seq = x.rowid JOIN item i ON i.seq = p.item
     WHERE passage_index MATCH $match AND p.seq = $seq`,
    { match, seq, ...marks },
  )

const NOTE_HIT = `SELECT n.id, n.title, snippet(note_index, 1, $start, $end, '…', 24) AS snippet
  FROM note_index x JOIN note n ON n.seq = x.rowid WHERE note_index MATCH $match`

/** One matching note with the words in their sentence. Named by its own number, as for passages. */
export const noteHit = (read: ReadHandle, match: string, seq: number): NoteHit | undefined =>
  read.get<NoteHit>(`${NOTE_HIT} AND n.seq = $seq`, { match, seq, ...marks })

/** Last written first: walks the index backwards and stops, so it costs the same in any notebook. */
export const findNewestNotes = (read: ReadHandle, match: string, limit: number): NoteHit[] =>
  read.all<NoteHit>(`${NOTE_HIT} ORDER BY x.rowid DESC LIMIT $limit`, { match, limit, ...marks })

/**
 * Best first: has to weigh every match. Sorted inside the index (`rank`), so that a snippet is made
 * of the hits only.
 */
export const findBestNotes = (read: ReadHandle, match: string, limit: number): NoteHit[] =>
  read.all<NoteHit>(`${NOTE_HIT} AND rank MATCH 'bm25(10.0, 1.0)' ORDER BY rank LIMIT $limit`, {
    match,
    limit,
    ...marks,
  })

/** The text of an attached file that matches, with a note that names the file. */
export interface FileHit extends NoteHit {
  readonly attachment: string
  readonly name: string
}

// A use may be a former one: what a note no longer names is not found by it.
const FILE_MATCHES = `FROM attachment_index x JOIN attachment a ON a.seq = x.rowid
  JOIN attachment_use u ON u.attachment = a.seq JOIN note n ON n.seq = u.note
  WHERE attachment_index MATCH $match AND n.trashed_at IS NULL AND instr(n.body, 'attachment:' || a.id) > 0`

/** Attached files whose text matches, the last attached first. */
export const findFiles = (read: ReadHandle, match: string, limit: number): FileHit[] =>
  read.all<FileHit>(
    `SELECT n.id, n.title, a.id AS attachment, a.name,
       snippet(attachment_index, 0, $start, $end, '…', 24) AS snippet
     ${FILE_MATCHES} ORDER BY x.rowid DESC LIMIT $limit`,
    { match, limit, ...marks },
  )

/** Counts them, at most `ceiling`; all where it is negative. */
export const countFiles = (read: ReadHandle, match: string, ceiling: number): number =>
  read.get<{ count: number }>(`SELECT count(*) AS count FROM (SELECT 1 ${FILE_MATCHES} LIMIT $ceiling)`, {
    match,
    ceiling,
  })?.count ?? 0

/** Counts matches, at most `ceiling` of them; all where it is negative. */
export const countNotes = (read: ReadHandle, match: string, ceiling: number): number =>
  read.get<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM note_index WHERE note_index MATCH $match LIMIT $ceiling)',
    { match, ceiling },
  )?.count ?? 0

export const rebuildPassageIndex = (write: WriteHandle): number => {
  write.run(`INSERT INTO passage_index (passage_index) VALUES ('rebuild')`)
  return write.get<{ count: number }>('SELECT count(*) AS count FROM passage')?.count ?? 0
}

export const rebuildNoteIndex = (write: WriteHandle): number => {
  write.run(`INSERT INTO note_index (note_index) VALUES ('rebuild')`)
  write.run(`INSERT INTO attachment_index (attachment_index) VALUES ('rebuild')`)
  return write.get<{ count: number }>('SELECT count(*) AS count FROM note_live')?.count ?? 0
}
