import { keyOf } from '../../../shared/text/fold.ts'
import type { TaskLine } from '../../../shared/text/follow-ups.ts'
import type { Parameters, ReadHandle, WriteHandle } from '../../store/handles.ts'

/** Stands in the table for no date: it comes after every date, so that one index sorts all. */
export const NO_DATE = '~'

export interface FollowUpRow {
  readonly note: string
  readonly title: string
  readonly company: string
  readonly version: number
  readonly box: number
  readonly source: string
  readonly text: string
  readonly done: number
  readonly due: string
  /** A JSON list of names. */
  readonly people: string
}

/** Which follow-ups; what is `null` is not asked for. */
export interface FollowUpsWanted {
  readonly done: boolean
  readonly person: string | null
  readonly company: string | null
  /** The id of a note. */
  readonly note: string | null
  readonly from: string | null
  /** The last due date, inclusive. */
  readonly to: string | null
}

/** Writes the follow-ups of a note anew. */
export const putFollowUps = (write: WriteHandle, note: number, lines: readonly TaskLine[]): void => {
  write.run('DELETE FROM follow_up WHERE note = $note', { note })
  for (const { box, source, text, done, due, people } of lines) {
    const { rowId } = write.run(
      `INSERT INTO follow_up (note, box, source, text, done, due, people)
       VALUES ($note, $box, $source, $text, $done, $due, $people)`,
      { note, box, source, text, done: done ? 1 : 0, due: due ?? NO_DATE, people: JSON.stringify(people) },
    )
    for (const name of people) {
      write.run('INSERT OR IGNORE INTO follow_up_person (follow_up, key, name) VALUES ($rowId, $key, $name)', {
        rowId,
        key: keyOf(name),
        name,
      })
    }
  }
}

const conditionsOf = (wanted: FollowUpsWanted): { where: string; parameters: Parameters } => {
  const conditions = ['f.done = $done']
  const parameters: Record<string, string | number> = { done: wanted.done ? 1 : 0 }
  const add = (name: 'person' | 'company' | 'note' | 'from' | 'to', condition: string): void => {
    const value = wanted[name]
    if (value === null) return
    conditions.push(condition)
    parameters[name] = name === 'person' || name === 'company' ? keyOf(value) : value
  }
  add('person', 'f.seq IN (SELECT follow_up FROM follow_up_person WHERE key = $person)')
  add(
    'company',
    "f.note IN (SELECT seq FROM note WHERE trashed_at IS NULL AND company_key <> '' AND company_key = $company)",
  )
  add('note', 'f.note = (SELECT seq FROM note WHERE id = $note)')
  add('from', 'f.due >= $from')
  add('to', 'f.due <= $to')
  return { where: conditions.join(' AND '), parameters }
}

/** A page of the ledger: by due date, those without one last; of one day in the order of their notes. */
export const followUpPage = (
  read: ReadHandle,
  wanted: FollowUpsWanted,
  offset: number,
  limit: number,
): FollowUpRow[] => {
  const { where, parameters } = conditionsOf(wanted)
  return read.all<FollowUpRow>(
    `SELECT n.id AS note, n.title, n.company, n.version, p.box, p.source, p.text, p.done, p.due, p.people
     FROM (SELECT * FROM follow_up f WHERE ${where} ORDER BY f.due, f.seq LIMIT $limit OFFSET $offset) p
     JOIN note n ON n.seq = p.note ORDER BY p.due, p.seq`,
    { ...parameters, offset, limit },
  )
}

export const countFollowUps = (read: ReadHandle, wanted: FollowUpsWanted): number => {
  const { where, parameters } = conditionsOf(wanted)
  return read.get<{ count: number }>(`SELECT count(*) AS count FROM follow_up f WHERE ${where}`, parameters)?.count ?? 0
}

export interface NameRow {
  readonly name: string
  readonly count: number
}

/** Who is named in open follow-ups, the most named first. */
export const peopleOfFollowUps = (read: ReadHandle): NameRow[] =>
  read.all<NameRow>(
    `SELECT p.name, count(*) AS count, max(p.follow_up) AS latest
     FROM follow_up_person p JOIN follow_up f ON f.seq = p.follow_up WHERE f.done = 0
     GROUP BY p.key ORDER BY count DESC, latest DESC LIMIT 500`,
  )

/** The companies of the notes that hold open follow-ups, those with the most first. */
export const companiesOfFollowUps = (read: ReadHandle): NameRow[] =>
  read.all<NameRow>(
    `SELECT n.company AS name, count(*) AS count, max(n.updated_at) AS latest
     FROM follow_up f JOIN note n ON n.seq = f.note WHERE f.done = 0 AND n.company_key <> ''
     GROUP BY n.company_key ORDER BY count DESC, latest DESC LIMIT 500`,
  )
