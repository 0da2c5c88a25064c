import type { Parameters, ReadHandle } from '../../store/handles.ts'
import { LISTED, type NoteListRow } from '../queries.ts'

/** Which notes, in the terms of the tables. Lists hold keys: one of each list must be there. */
export interface NotesWanted {
  /** An FTS5 expression; `null` where no words are asked for. */
  readonly match: string | null
  readonly tags: readonly (readonly string[])[]
  readonly companies: readonly (readonly string[])[]
  readonly cities: readonly (readonly string[])[]
  /** Milliseconds since 1970; from and, exclusive, before. */
  readonly after: number | null
  readonly before: number | null
  readonly hasOpen: boolean
  readonly isPinned: boolean
}

export const tagKeys = (read: ReadHandle): string[] =>
  read.all<{ key: string }>('SELECT DISTINCT key FROM note_tag').map(({ key }) => key)

export const companyKeys = (read: ReadHandle): string[] =>
  read
    .all<{ key: string }>(`SELECT DISTINCT company_key AS key FROM note WHERE trashed_at IS NULL AND company_key <> ''`)
    .map(({ key }) => key)

export const cityKeys = (read: ReadHandle): string[] =>
  read
    .all<{ key: string }>(`SELECT DISTINCT city_key AS key FROM note WHERE trashed_at IS NULL AND city_key <> ''`)
    .map(({ key }) => key)

const keysIn = (column: 'company_key' | 'city_key', name: string): string =>
  `seq IN (SELECT seq FROM note WHERE trashed_at IS NULL AND ${column} <> ''
     AND ${column} IN (SELECT value FROM json_each($${name})))`

/** What must hold of a note, and the values for it. The text of a condition is ours; only values are bound. */
const conditionsOf = (wanted: NotesWanted): { conditions: string[]; parameters: Parameters } => {
  const conditions = ['trashed_at IS NULL']
  const parameters: Record<string, string | number> = {}
  const add = (name: string, value: string | number, condition: string): void => {
    conditions.push(condition)
    parameters[name] = value
  }
  for (const [index, keys] of wanted.tags.entries()) {
    const name = `tag${index}`
    add(
      name,
      JSON.stringify(keys),
      `seq IN (SELECT note FROM note_tag WHERE key IN (SELECT value FROM json_each($${name})))`,
    )
  }
  for (const [index, keys] of wanted.companies.entries()) {
    add(`company${index}`, JSON.stringify(keys), keysIn('company_key', `company${index}`))
  }
  for (const [index, keys] of wanted.cities.entries()) {
    add(`city${index}`, JSON.stringify(keys), keysIn('city_key', `city${index}`))
  }
  if (wanted.after !== null) add('after', wanted.after, 'updated_at >= $after')
  if (wanted.before !== null) add('before', wanted.before, 'updated_at < $before')
  if (wanted.hasOpen) conditions.push('seq IN (SELECT note FROM follow_up WHERE done = 0)')
  if (wanted.isPinned) conditions.push('pinned = 1')
  return { conditions, parameters }
}

const withWords = ({ conditions, parameters }: ReturnType<typeof conditionsOf>, match: string | null) =>
  match === null
    ? { where: conditions.join(' AND '), parameters }
    : {
        where: [...conditions, 'seq IN (SELECT rowid FROM note_index WHERE note_index MATCH $match)'].join(' AND '),
        parameters: { ...parameters, match },
      }

/** A page of the notes wanted, pinned ones first, then the last changed. */
export const filteredNotes = (read: ReadHandle, wanted: NotesWanted, offset: number, limit: number): NoteListRow[] => {
  const { where, parameters } = withWords(conditionsOf(wanted), wanted.match)
  return read.all<NoteListRow>(
    `SELECT ${LISTED} FROM note WHERE seq IN (
       SELECT seq FROM note WHERE ${where} ORDER BY pinned DESC, updated_at DESC, seq DESC LIMIT $limit OFFSET $offset)
     ORDER BY pinned DESC, updated_at DESC, seq DESC`,
    { ...parameters, offset, limit },
  )
}

export const countFiltered = (read: ReadHandle, wanted: NotesWanted): number => {
  const { where, parameters } = withWords(conditionsOf(wanted), wanted.match)
  return read.get<{ count: number }>(`SELECT count(*) AS count FROM note WHERE ${where}`, parameters)?.count ?? 0
}

/** The notes wanted that hold the words, best first. `wanted.match` must be there. */
export const rankFiltered = (read: ReadHandle, wanted: NotesWanted & { match: string }, limit: number): number[] => {
  const { conditions, parameters } = conditionsOf(wanted)
  return read
    .all<{ seq: number }>(
      `SELECT note.seq FROM note_index x JOIN note ON note.seq = x.rowid
       WHERE note_index MATCH $match AND rank MATCH 'bm25(10.0, 1.0)' AND ${conditions.join(' AND ')}
       ORDER BY rank LIMIT $limit`,
      { ...parameters, match: wanted.match, limit },
    )
    .map(({ seq }) => seq)
}
