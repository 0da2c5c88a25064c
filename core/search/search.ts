import type { Hit, HitKind, SearchResult } from '../../shared/contract/search.ts'
import type { ItemKind } from '../../shared/model/bundle.ts'
import type { City } from '../../shared/model/mission.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { hasFilters, type NoteQuery, parseNoteQuery } from '../../shared/text/note-query.ts'
import { excerpt, plainLine } from '../../shared/text/plain-text.ts'
import { notesWanted } from '../notebook/filter/filter.ts'
import { countFiltered, filteredNotes, rankFiltered } from '../notebook/filter/queries.ts'
import { contactPage, countContacts } from '../notebook/people/queries.ts'
import { contactOf, wordsAsked } from '../notebook/people/row.ts'
import type { ReadHandle } from '../store/handles.ts'
import type { Store } from '../store/open.ts'
import {
  countFiles,
  countNotes,
  type FileHit,
  findBestNotes,
  findFiles,
  findNewestNotes,
  type NoteHit,
  noteHit,
  type PassageHit,
  passageHit,
  rankPassages,
  rebuildNoteIndex,
  rebuildPassageIndex,
} from './queries.ts'
import { plainSnippet, snippetParts, textSnippet } from './snippet.ts'
import { matchExpression } from './words.ts'

/** How much of a note is shown where no words were asked for, in UTF-16 code units. */
const EXCERPT = 160

/** How far a count goes while somebody is typing. */
const COUNT_CEILING = 1_000

/** Most sections of one briefing among the hits: its title, which each of them carries, would fill the list. */
const SECTIONS_OF_ONE = 3

const hitKinds: { readonly [K in ItemKind]?: HitKind } = {
  briefings: 'briefing',
  regions: 'region',
  contacts: 'contact',
  places: 'place',
  people: 'person',
  phrases: 'phrase',
  terms: 'term',
}

const hitOfPassage = ({ kind, id, anchor, title, section, snippet }: PassageHit): Hit => ({
  kind: hitKinds[kind] ?? 'briefing',
  id,
  anchor,
  title,
  section,
  snippet: snippetParts(snippet.replace(/\s+/g, ' ')),
})

const hitOfNote = ({ id, title, snippet }: NoteHit): Hit => ({
  kind: 'note',
  id,
  anchor: null,
  title,
  section: '',
  snippet: snippetParts(plainSnippet(snippet)),
})

const hitOfFile = ({ id, title, name, attachment, snippet }: FileHit): Hit => ({
  kind: 'note',
  id,
  anchor: attachment,
  title,
  section: name,
  snippet: snippetParts(textSnippet(snippet)),
})

/** The passages that count as hits, best first: of one item only its best. */
const bestPassages = (read: ReadHandle, match: string, language: Language): number[] => {
  const shown = new Map<number, number>()
  return rankPassages(read, match, language).flatMap(({ seq, item }) => {
    const before = shown.get(item) ?? 0
    shown.set(item, before + 1)
    return before < SECTIONS_OF_ONE ? [seq] : []
  })
}

const nothing: SearchResult = { total: 0, totalIsExact: true, hits: [] }

export interface Search {
  query(input: { words: string; language: Language; order: 'recent' | 'rank'; limit: number }): SearchResult
  rebuild(): { library: number; notes: number }
}

/** Most contacts among the hits: their screen lists them all. */
const MOST_PEOPLE = 5

/** The contacts that hold all the words, by name. */
const searchPeople = ({ read }: Store, words: string, limit: number) => {
  const wanted = { words: wordsAsked(words), company: null, trashed: false }
  const page = { offset: 0, limit: Math.min(limit, MOST_PEOPLE) }
  const hits = contactPage(read, wanted, 'name', page).map((row): Hit => {
    const { id, name, role, company, city, mails, phones } = contactOf(row)
    const about = [role, company, city, ...mails, ...phones].filter((each) => each.trim() !== '').join(' · ')
    const snippet = about === '' ? [] : [{ text: excerpt(about, EXCERPT), match: false }]
    return { kind: 'met', id, anchor: null, title: name, section: '', snippet }
  })
  return { people: hits, inPeople: countContacts(read, wanted) }
}

/** Files that always have room among many notes. */
const SOME_FILES = 4

/** What the notebook adds to an answer: notes, then files attached to notes. */
const searchNotes = (notebook: Store, match: string, limit: number, exact: boolean) => {
  const ceiling = exact ? -1 : COUNT_CEILING + 1
  const notes = notebook.search((read) => (exact ? findBestNotes : findNewestNotes)(read, match, limit))
  const files = notebook.search((read) => findFiles(read, match, limit))
  return {
    hits: (room: number): Hit[] => {
      const roomForFiles = Math.min(files.length, Math.max(room - notes.length, Math.min(SOME_FILES, room)))
      return [...notes.slice(0, room - roomForFiles).map(hitOfNote), ...files.slice(0, roomForFiles).map(hitOfFile)]
    },
    found: notes.length + files.length,
    total: notebook.search((read) => countNotes(read, match, ceiling) + countFiles(read, match, ceiling)),
  }
}

const nothingInNotes = { hits: (): Hit[] => [], found: 0, total: 0 }

/** Filters are about notes: with one of them, only the notebook is searched. */
const searchFiltered = (
  notebook: Store | null,
  query: NoteQuery,
  cities: readonly City[],
  { order, limit }: { order: 'recent' | 'rank'; limit: number },
): SearchResult => {
  if (!notebook) return nothing
  return notebook.search((read) => {
    const wanted = notesWanted(read, query, cities)
    if (wanted === null) return nothing
    const total = countFiltered(read, wanted)
    const { match } = wanted
    if (match === null) {
      const hits = filteredNotes(read, wanted, 0, limit).map(({ id, title, beginning }) =>
        hitOfNote({ id, title, snippet: excerpt(plainLine(beginning), EXCERPT) }),
      )
      return { total, totalIsExact: true, hits }
    }
    const found =
      order === 'rank'
        ? rankFiltered(read, { ...wanted, match }, limit)
        : filteredNotes(read, wanted, 0, limit).map(({ seq }) => seq)
    return { total, totalIsExact: true, hits: found.flatMap((seq) => noteHit(read, match, seq) ?? []).map(hitOfNote) }
  })
}

/**
 * One search over library and notebook.
 * @param openNotebook the notebook's store, or `null` while it is locked: then only the library is searched
 */
export const createSearch = (
  library: Store,
  openNotebook: () => Store | null,
  cities: () => readonly City[] = () => [],
): Search => ({
  query: ({ words, language, order, limit }) => {
    const asked = parseNoteQuery(words)
    if (hasFilters(asked)) return searchFiltered(openNotebook(), asked, cities(), { order, limit })
    const match = matchExpression(words)
    if (match === null) return nothing
    const exact = order === 'rank'
    const notebook = openNotebook()
    const written = notebook ? searchNotes(notebook, match, limit, exact) : nothingInNotes
    const { people, inPeople } = notebook ? searchPeople(notebook, words, limit) : { people: [], inPeople: 0 }
    const passages = library.search((read) => bestPassages(read, match, language))
    // Both rooms get half of the answer; what one does not need goes to the other.
    const ours = people.length + written.found
    const fromLibrary = passages.slice(0, Math.max(Math.ceil(limit / 2), limit - ours))
    const hits = library.search((read) => fromLibrary.flatMap((seq) => passageHit(read, match, seq) ?? []))
    const room = Math.max(0, limit - hits.length - people.length)
    return {
      total: passages.length + inPeople + (exact ? written.total : Math.min(written.total, COUNT_CEILING)),
      totalIsExact: exact || written.total <= COUNT_CEILING,
      hits: [...hits.map(hitOfPassage), ...people, ...written.hits(room)].slice(0, limit),
    }
  },
  rebuild: () => ({
    library: library.write(rebuildPassageIndex),
    notes: openNotebook()?.write(rebuildNoteIndex) ?? 0,
  }),
})
