import type { ExportChoices, NoteSelection } from '../../shared/contract/export.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Notebook } from '../notebook/index.ts'
import { countLive, liveIds } from '../notebook/queries.ts'
import { begunByQuarter, notesAbout } from '../notebook/selection/queries.ts'
import { dayIn } from './document.ts'

/** Finds the notes that are to leave. */
export interface Selecting {
  /** The notes in their order, none from the trash; may be empty. Errors: `not-found`. */
  select(selection: NoteSelection): Note[]
  count(selection: NoteSelection): number
  choices(): ExportChoices
}

const DAY = 86_400_000

/** @param zone the IANA zone in which days are told */
export const createSelecting = ({ notes, store }: Pick<Notebook, 'notes' | 'store'>, zone: string): Selecting => {
  const idsAbout = ({ day, city, company, tag }: Exclude<NoteSelection, string | readonly string[]>): string[] => {
    const midnight = day === undefined ? null : Date.parse(`${day}T00:00:00Z`)
    const found = notesAbout(store.read, {
      city: city ?? null,
      company: company ?? null,
      tag: tag ?? null,
      // No zone is further than 14 hours from UTC; which day it was is told below.
      from: midnight === null ? null : midnight - DAY,
      before: midnight === null ? null : midnight + 2 * DAY,
    })
    return found.filter(({ created_at }) => day === undefined || dayIn(zone, created_at) === day).map(({ id }) => id)
  }
  const idsOf = (selection: NoteSelection): readonly string[] =>
    selection === 'all' ? liveIds(store.read) : Array.isArray(selection) ? selection : idsAbout(selection)
  const select = (selection: NoteSelection): Note[] =>
    idsOf(selection)
      .map((id) => notes.get(id))
      .filter(({ trashedAt }) => trashedAt === null)

  return {
    select,
    count: (selection) =>
      selection === 'all'
        ? countLive(store.read)
        : Array.isArray(selection)
          ? select(selection).length
          : idsAbout(selection).length,
    choices: () => {
      const days = new Map<string, number>()
      for (const { at, count } of begunByQuarter(store.read)) {
        const day = dayIn(zone, at)
        days.set(day, (days.get(day) ?? 0) + count)
      }
      return { total: countLive(store.read), days: [...days].map(([day, count]) => ({ day, count })) }
    },
  }
}
