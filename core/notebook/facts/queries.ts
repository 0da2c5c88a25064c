import type { NamedCount } from '../../../shared/contract/notes.ts'
import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

/** Most names of one sort that are offered. */
const MOST = 500

const inUse = (column: 'company' | 'city'): string =>
  // Of several ways to write one name, the one that was used last.
  `SELECT ${column} AS name, count(*) AS count, max(updated_at) AS latest FROM note
   WHERE trashed_at IS NULL AND ${column}_key <> '' GROUP BY ${column}_key ORDER BY count DESC, latest DESC LIMIT ${MOST}`

const COMPANIES = inUse('company')
const CITIES = inUse('city')

const named = ({ name, count }: NamedCount): NamedCount => ({ name, count })

export const companiesInUse = (read: ReadHandle): NamedCount[] => read.all<NamedCount>(COMPANIES).map(named)

export const citiesInUse = (read: ReadHandle): NamedCount[] => read.all<NamedCount>(CITIES).map(named)

export const tagsInUse = (read: ReadHandle): NamedCount[] =>
  read
    .all<NamedCount>(
      `SELECT json_extract(n.tags, '$[' || t.position || ']') AS name, t.count
       FROM (SELECT max(note) AS note, position, count(DISTINCT note) AS count FROM note_tag
         GROUP BY key ORDER BY count DESC LIMIT ${MOST}) t
       JOIN note n ON n.seq = t.note ORDER BY t.count DESC`,
    )
    .map(named)

/** Writes the keys of a note's tags anew. */
export const putTags = (write: WriteHandle, note: number, keys: readonly string[]): void => {
  write.run('DELETE FROM note_tag WHERE note = $note', { note })
  for (const [position, key] of keys.entries()) {
    write.run('INSERT INTO note_tag (note, position, key) VALUES ($note, $position, $key)', { note, position, key })
  }
}
