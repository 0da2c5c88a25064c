import type { NoteSelection } from '../../../shared/contract/export.ts'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { dayIn } from '../document.ts'

/** What stands under one heading of a report: a meeting with its note, or either alone. */
export interface Entry {
  readonly meeting: Meeting | null
  readonly note: Note | null
  /** The city's name; empty for none. */
  readonly city: string
  readonly company: string
  /** `YYYY-MM-DD`: the meeting's own day, or the one on which the note was begun. */
  readonly day: string
}

type Cities = EditionInfo['mission']['cities']

const cityIndex = (cities: Cities, called: string): number =>
  cities.findIndex(({ id, name }) => [id, name.en, name.fr].some((each) => keyOf(each) === keyOf(called)))

const isOne = <Value>(wanted: Value | undefined, is: (wanted: Value) => boolean): boolean =>
  wanted === undefined || is(wanted)

/**
 * The meetings that belong to a selection of notes: all of them; those of the day, city and company
 * chosen; and always those whose note was chosen. A meeting has no tags.
 */
export const meetingsOf = (
  selection: NoteSelection,
  notes: readonly Pick<Note, 'id'>[],
  meetings: readonly Meeting[],
  cities: Cities,
): Meeting[] => {
  if (selection === 'all') return [...meetings]
  const chosen = new Set(notes.map(({ id }) => id))
  const isAbout = (meeting: Meeting): boolean => {
    if (Array.isArray(selection)) return false
    const { day, city, company, tag } = selection as Exclude<NoteSelection, 'all' | string[]>
    return (
      tag === undefined &&
      isOne(day, (wanted) => meeting.date <= wanted && wanted <= meeting.endDate) &&
      isOne(city, (wanted) => meeting.city !== '' && cityIndex(cities, meeting.city) === cityIndex(cities, wanted)) &&
      isOne(company, (wanted) => keyOf(meeting.company) === keyOf(wanted))
    )
  }
  return meetings.filter((meeting) => (meeting.note !== null && chosen.has(meeting.note)) || isAbout(meeting))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Meetings and notes in the order of the report: cities as the journey takes them, other places by
 * name, none last; in each by day, meetings in order of time, then the notes that belong to none.
 */
export const entriesOf = (
  { notes, meetings }: { readonly notes: readonly Note[]; readonly meetings: readonly Meeting[] },
  cities: Cities,
  language: Language,
  zone: string,
): Entry[] => {
  const placed = (meeting: Meeting | null, note: Note | null) => {
    const called = (meeting?.city || note?.city || '').trim()
    const index = cityIndex(cities, called)
    const city = cities[index]?.name[language] ?? called
    return {
      meeting,
      note,
      city,
      company: (meeting?.company || note?.company || '').trim(),
      day: meeting?.date ?? dayIn(zone, note?.createdAt ?? 0),
      rank: index >= 0 ? index : city === '' ? cities.length + 1 : cities.length,
      time: meeting === null ? `~${note?.createdAt}` : `${meeting.start ?? ''}`,
    }
  }
  const left = new Map(notes.map((note) => [note.id, note]))
  const take = (id: string | null): Note | null => {
    const note = id === null ? undefined : left.get(id)
    if (note) left.delete(note.id)
    return note ?? null
  }
  const met = meetings.map((meeting) => placed(meeting, take(meeting.note)))
  return [...met, ...[...left.values()].map((note) => placed(null, note))]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === cities.length ? a.city.localeCompare(b.city, language) : 0) ||
        compare(a.day, b.day) ||
        compare(a.time, b.time),
    )
    .map(({ rank: _rank, time: _time, ...entry }) => entry)
}
