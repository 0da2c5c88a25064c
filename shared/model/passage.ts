import { z } from 'zod'
import { NotebookId } from './note.ts'
import { MAX_COMMENT, MAX_PASSAGE } from './passage-limits.ts'
import { Instant, Language, Slug } from './primitives.ts'

export { MAX_COMMENT, MAX_PASSAGE }

/**
 * The words of a passage and what stood around them, W3C Web Annotation Data Model 4.2.4
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export const TextQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(MAX_PASSAGE),
  prefix: z.string(),
  suffix: z.string(),
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/**
 * Where a passage stood, W3C Web Annotation Data Model 4.2.5: positions in the plain text of
 * `readingText`, counted in UTF-16 code units, the end not included.
 */
export const TextPositionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(1),
})
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** The two ways in which a passage is remembered. */
export const PassageSelectors = z.tuple([TextQuoteSelector, TextPositionSelector])
export type PassageSelectors = z.infer<typeof PassageSelectors>

/** Words of a briefing that the delegate marked, with her comment. */
export const Passage = z.strictObject({
  id: NotebookId,
  briefing: Slug,
  /** The briefing's title when it was marked, for a briefing that is withdrawn later. */
  briefingTitle: z.string(),
  /** The language in which it was marked. */
  language: Language,
  /** The edition in which it was marked. */
  edition: z.int().min(1),
  /** The address of the section it stood in; `null` before the first. */
  section: Slug.nullable(),
  sectionTitle: z.string(),
  selector: PassageSelectors,
  /** Earlier words, oldest first, where the delegate took over a rewritten text. */
  earlier: z.array(z.strictObject({ edition: z.int().min(1), text: z.string() })),
  /** Plain text; empty for a mere highlight. */
  comment: z.string().max(MAX_COMMENT),
  /** Grows by one with each change. */
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** When the delegate removed it; `null` while she has not. */
  removedAt: Instant.nullable(),
})
export type Passage = z.infer<typeof Passage>
