import { z } from 'zod'
import { NotebookId } from '../model/note.ts'
import { MAX_COMMENT, MAX_PASSAGE, type Passage } from '../model/passage.ts'
import { Language, Slug } from '../model/primitives.ts'
import { call } from './call.ts'

/** Where a passage stands in the text of the edition that is in the library now. */
export type PassagePlace =
  | {
      /**
       * `same`: its words, in its section. `moved`: its words, in another section. `changed`: the
       * words that took the place of its own.
       */
      readonly state: 'same' | 'moved' | 'changed'
      /** Positions in the plain text of `readingText`, in UTF-16 code units. */
      readonly start: number
      readonly end: number
      readonly text: string
      readonly section: string | null
      readonly sectionTitle: string
    }
  | {
      /** Not in the text any more: it was taken out or rewritten past recognition, or the briefing was withdrawn. */
      readonly state: 'orphaned'
      readonly reason: 'gone' | 'withdrawn'
    }

/** A passage and where it stands now. */
export interface PlacedPassage extends Passage {
  readonly place: PassagePlace
}

const one = z.strictObject({ id: NotebookId })
const comment = z.string().max(MAX_COMMENT)

export const passageCalls = {
  /**
   * Marks a passage of a briefing. Positions count UTF-16 code units of `readingText` in `language`;
   * `exact` is what stands there. The same words marked again are the same passage: a comment is
   * added to it only where it has none. The answer comes after it is on disk.
   * Errors: `not-found` when the edition has no such briefing; `conflict` when other words stand
   * there, because another edition came in the meantime (nothing is marked then).
   */
  'passages.create': call<PlacedPassage>()(
    z.strictObject({
      briefing: Slug,
      language: Language,
      start: z.int().min(0),
      end: z.int().min(1),
      exact: z.string().min(1).max(MAX_PASSAGE),
      comment: comment.default(''),
    }),
  ),
  /** One passage, also a removed one. Errors: `not-found`. */
  'passages.get': call<PlacedPassage>()(one),
  /**
   * Passages by briefing in the order of their text, those that are orphaned last; of one briefing
   * where it is named. `removed` lists the removed ones instead.
   */
  'passages.list': call<readonly PlacedPassage[]>()(
    z.strictObject({ briefing: Slug.optional(), removed: z.boolean().default(false) }),
  ),
  /**
   * Replaces the comment. `version` is the one the change started from. Errors: `not-found`;
   * `conflict` with the stored version in `details.version` when it was changed or removed in the
   * meantime (nothing is written then).
   */
  'passages.update': call<PlacedPassage>()(z.strictObject({ id: NotebookId, version: z.int().min(1), comment })),
  /**
   * Marks the words where the passage stands now in place of the earlier ones, which are kept in
   * `earlier`. Does nothing to one that is orphaned or as it was. Errors: `not-found`.
   */
  'passages.adopt': call<PlacedPassage>()(one),
  /** Takes a passage off the page; it is kept and can be restored. Errors: `not-found`. */
  'passages.remove': call<PlacedPassage>()(one),
  /** Brings a removed passage back. Errors: `not-found`. */
  'passages.restore': call<PlacedPassage>()(one),
}
