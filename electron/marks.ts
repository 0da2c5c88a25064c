import type { LastStart, StartMark } from '../shared/model/last-start.ts'

/** Notes when something of the start has happened; only the first time counts. */
export type Mark = (mark: StartMark) => void

/**
 * Gathers the marks of one start.
 * @param createdAt when the process was created, in milliseconds since 1970
 * @param keep is given everything known so far, at each new mark
 */
export const createMarks = (
  version: string,
  createdAt: number,
  now: () => number,
  keep: (start: LastStart) => void,
): Mark => {
  let marks: LastStart['marks'] = {}
  return (mark) => {
    if (marks[mark] !== undefined) return
    marks = { ...marks, [mark]: Math.max(0, Math.round(now() - createdAt)) }
    keep({ version, startedAt: new Date(createdAt).toISOString(), marks })
  }
}
