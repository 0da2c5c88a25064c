import type { Hit, HitKind, SearchResult, SnippetPart } from '../../shared/contract/search.ts'
import type { ItemKind } from '../../shared/model/bundle.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { plainLine } from '../../shared/text/plain-text.ts'
import type { Store } from '../store/open.ts'
import {
  countNotes,
  countPassages,
  findBestNotes,
  findNewestNotes,
  findPassages,
  MATCH_END,
  MATCH_START,
  type NoteHit,
  type PassageHit,
  rebuildNoteIndex,
  rebuildPassageIndex,
} from './queries.ts'
import { matchExpression } from './words.ts'

/** How far a count goes while somebody is typing. */
const COUNT_CEILING = 1_000

const hitKinds: { readonly [K in ItemKind]?: HitKind } = {
  briefings: 'briefing',
  regions: 'region',
  contacts: 'contact',
  places: 'place',
  people: 'person',
  phrases: 'phrase',
  terms: 'term',
}

/** Splits a snippet at its match marks. Marks that a text brought itself are dropped with them. */
export const snippetParts = (marked: string): SnippetPart[] => {
  const parts: SnippetPart[] = []
  for (const [index, piece] of marked.split(MATCH_START).entries()) {
    const [inside = '', ...rest] = piece.split(MATCH_END)
    const after = rest.join('')
    if (index === 0 || rest.length === 0) {
      if (inside + after !== '') parts.push({ text: inside + after, match: false })
      continue
    }
    if (inside !== '') parts.push({ text: inside, match: true })
    if (after !== '') parts.push({ text: after, match: false })
  }
  return parts
}

const passageHit = ({ kind, id, anchor, title, section, snippet }: PassageHit): Hit => ({
  kind: hitKinds[kind] ?? 'briefing',
  id,
  anchor,
  title,
  section,
  snippet: snippetParts(snippet.replace(/\s+/g, ' ')),
})

const noteHit = ({ id, title, snippet }: NoteHit): Hit => ({
  kind: 'note',
  id,
  anchor: null,
  title,
  section: '',
  snippet: snippetParts(plainLine(snippet)),
})

const nothing: SearchResult = { total: 0, totalIsExact: true, hits: [] }

export interface Search {
  query(input: { words: string; language: Language; order: 'recent' | 'rank'; limit: number }): SearchResult
  rebuild(): { library: number; notes: number }
}

/** One search over library and notebook. */
export const createSearch = (library: Store, notebook: Store): Search => ({
  query: ({ words, language, order, limit }) => {
    const match = matchExpression(words)
    if (match === null) return nothing
    const exact = order === 'rank'
    const passages = findPassages(library.read, match, language, limit)
    const notes = (exact ? findBestNotes : findNewestNotes)(notebook.read, match, limit)
    const inNotes = countNotes(notebook.read, match, exact ? -1 : COUNT_CEILING + 1)
    // Both rooms get half of the answer; what one does not need goes to the other.
    const half = Math.ceil(limit / 2)
    const fromLibrary = passages.slice(0, Math.max(half, limit - notes.length))
    const fromNotes = notes.slice(0, limit - fromLibrary.length)
    return {
      total:
        countPassages(library.read, match, language) +
        Math.min(inNotes, exact ? Number.POSITIVE_INFINITY : COUNT_CEILING),
      totalIsExact: exact || inNotes <= COUNT_CEILING,
      hits: [...fromLibrary.map(passageHit), ...fromNotes.map(noteHit)],
    }
  },
  rebuild: () => ({ library: library.write(rebuildPassageIndex), notes: notebook.write(rebuildNoteIndex) }),
})
