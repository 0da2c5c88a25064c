import { z } from 'zod'
import { Language } from '../model/primitives.ts'
import { call } from './call.ts'

/** What can be found. `person` is somebody of the library, `met` a contact of the notebook. */
export type HitKind = 'briefing' | 'region' | 'contact' | 'place' | 'person' | 'phrase' | 'term' | 'note' | 'met'

/** A piece of a snippet; `match` marks the words that were searched for. */
export interface SnippetPart {
  readonly text: string
  readonly match: boolean
}

/** One thing found. */
export interface Hit {
  readonly kind: HitKind
  readonly id: string
  /** Where the words stand: the section of a briefing, or the file attached to a note; `null` elsewhere. */
  readonly anchor: string | null
  readonly title: string
  /** For a section of a briefing its heading, for an attached file its name, else an empty string. */
  readonly section: string
  /** The hit in its sentence. */
  readonly snippet: readonly SnippetPart[]
}

/** The answer to a search. */
export interface SearchResult {
  /** Number of matches; the counting stops at 1,000 while typing. */
  readonly total: number
  readonly totalIsExact: boolean
  readonly hits: readonly Hit[]
}

export const searchCalls = {
  /**
   * Searches library and notebook, the text of PDFs attached to notes included, in one question. All words must occur, the last one may be
   * unfinished; accents and case are forgiven; "words in quotes" stand together. `recent` lists
   * notes newest first (for every key), `rank` by relevance (for Enter). With a filter (`tag:`,
   * `company:`…; see `shared/text/note-query.ts`) only notes are searched.
   */
  'search.query': call<SearchResult>()(
    z.strictObject({
      words: z.string().max(500),
      language: Language,
      order: z.enum(['recent', 'rank']).default('recent'),
      limit: z.int().min(1).max(200).default(20),
    }),
  ),
  /** Makes both search indexes anew from the stored texts. Answers with the number of rows. */
  'search.rebuild': call<{ readonly library: number; readonly notes: number }>()(z.strictObject({})),
}
