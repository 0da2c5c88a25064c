import type { City } from '../../../shared/model/mission.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { isNameWanted, type NameWanted, type NoteQuery } from '../../../shared/text/note-query.ts'
import { matchExpression } from '../../search/words.ts'
import type { ReadHandle } from '../../store/handles.ts'
import { cityKeys, companyKeys, type NotesWanted, tagKeys } from './queries.ts'

/** The beginning of a calendar day where this computer is, in milliseconds since 1970. */
const beginningOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

const keysFor = (wanted: readonly NameWanted[], known: () => readonly string[]): string[][] => {
  if (wanted.length === 0) return []
  const keys = known()
  return wanted.map((name) => keys.filter((key) => isNameWanted(key, name)))
}

/** A city of the mission is found by each of its names, any other by the words that were written. */
const citiesFor = (wanted: readonly NameWanted[], read: ReadHandle, cities: readonly City[]): string[][] => {
  if (wanted.length === 0) return []
  const known = cityKeys(read)
  return wanted.map((name) => {
    const ids = cities
      .filter((city) => [city.name.en, city.name.fr, city.localName].some((each) => isNameWanted(keyOf(each), name)))
      .map(({ id }) => keyOf(id))
    return known.filter((key) => ids.includes(key) || isNameWanted(key, name))
  })
}

/** What was typed, in the terms of the tables. `null` where nothing can match. */
export const notesWanted = (read: ReadHandle, query: NoteQuery, cities: readonly City[]): NotesWanted | null => {
  const match = matchExpression(query.words)
  // Signs alone are no words: nothing can hold them.
  if (match === null && query.words.trim() !== '') return null
  return {
    match,
    tags: keysFor(query.tags, () => tagKeys(read)),
    companies: keysFor(query.companies, () => companyKeys(read)),
    cities: citiesFor(query.cities, read, cities),
    after: query.after === null ? null : beginningOf(query.after),
    before: query.before === null ? null : beginningOf(query.before),
    hasOpen: query.hasOpen,
    isPinned: query.isPinned,
  }
}
