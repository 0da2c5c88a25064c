import { keyOf } from '../../../shared/text/fold.ts'
import type { Parameters, ReadHandle } from '../../store/handles.ts'

/** What notes are to be about; what is `null` is not asked for. */
export interface About {
  readonly city: string | null
  readonly company: string | null
  readonly tag: string | null
  /** Instants in milliseconds: begun from the first on and before the second. */
  readonly from: number | null
  readonly before: number | null
}

export interface BegunRow {
  readonly id: string
  readonly created_at: number
}

const CONDITIONS: { readonly [K in keyof About]: string } = {
  city: 'city_key = $city',
  company: 'company_key = $company',
  tag: 'seq IN (SELECT note FROM note_tag WHERE key = $tag)',
  from: 'created_at >= $from',
  before: 'created_at < $before',
}

/** The notes that are about all of this, in the order in which they were begun; none in the trash. */
export const notesAbout = (read: ReadHandle, about: About): BegunRow[] => {
  const named = (Object.keys(CONDITIONS) as (keyof About)[]).filter((name) => about[name] !== null)
  const parameters: Parameters = Object.fromEntries(
    named.map((name) => {
      const value = about[name]
      return [name, typeof value === 'string' ? keyOf(value) : value]
    }),
  )
  const where = ['trashed_at IS NULL', ...named.map((name) => CONDITIONS[name])].join(' AND ')
  return read.all<BegunRow>(`SELECT id, created_at FROM note WHERE ${where} ORDER BY created_at, seq`, parameters)
}

const QUARTER = 900_000

/** How many notes were begun in each quarter of an hour: every zone's days begin with one. */
export const begunByQuarter = (read: ReadHandle): { at: number; count: number }[] =>
  read
    .all<{ quarter: number; count: number }>(
      `SELECT created_at / ${QUARTER} AS quarter, count(*) AS count FROM note
       WHERE trashed_at IS NULL GROUP BY quarter ORDER BY quarter DESC`,
    )
    .map(({ quarter, count }) => ({ at: quarter * QUARTER, count }))
