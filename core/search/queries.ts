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

/** Best first: a word in the title weighs ten times, in a section's heading four times. */
export const findPassages = (read: ReadHandle, match: string, language: string, limit: number): PassageHit[] =>
  read.all<PassageHit>(
    `SELECT i.kind, i.id, p.anchor, p.title, p.section,
       snippet(passage_index, 2, $start, $end, '…', 24) AS snippet
     FROM passage_index x JOIN passage p ON p.seq = x.rowid JOIN item i ON i.seq = p.item
     WHERE passage_index MATCH $match AND p.language = $language
     ORDER BY bm25(passage_index, 10.0, 4.0, 1.0) LIMIT $limit`,
    { match, language, limit, ...marks },
  )

export const countPassages = (read: ReadHandle, match: string, language: string): number =>
  read.get<{ count: number }>(
    `SELECT count(*) AS count FROM passage_index x JOIN passage p ON p.seq = x.rowid
     WHERE passage_index MATCH $match AND p.language = $language`,
    { match, language },
  )?.count ?? 0

const NOTE_HIT = `n.id, n.title, snippet(note_index, 1, $start, $end, '…', 24) AS snippet
  FROM note_index x JOIN note n ON n.seq = x.rowid WHERE note_index MATCH $match`

/** Newest first: walks the index backwards and stops, so it costs the same in any notebook. */
export const findNewestNotes = (read: ReadHandle, match: string, limit: number): NoteHit[] =>
  read.all<NoteHit>(`SELECT ${NOTE_HIT} ORDER BY x.rowid DESC LIMIT $limit`, { match, limit, ...marks })

/** Best first: has to weigh every match. */
export const findBestNotes = (read: ReadHandle, match: string, limit: number): NoteHit[] =>
  read.all<NoteHit>(`SELECT ${NOTE_HIT} ORDER BY bm25(note_index, 10.0, 1.0) LIMIT $limit`, { match, limit, ...marks })

/** Counts matches, at most `ceiling` of them. */
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
  return write.get<{ count: number }>('SELECT count(*) AS count FROM note_live')?.count ?? 0
}
