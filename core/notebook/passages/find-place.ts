import type { PassagePlace } from '../../../shared/contract/passages.ts'
import type { PassageSelectors } from '../../../shared/model/passage.ts'
import { type ReadingText, sectionAt } from '../../../shared/text/reading-text.ts'
import { type Candidate, candidatesFor, occurrences, type Span } from './candidates.ts'
import { likeness, sharedWords } from './likeness.ts'

/** What is remembered of a passage. */
export interface Marked {
  readonly section: string | null
  readonly selector: PassageSelectors
}

/** From this length on, words are not found twice by chance: they need no surroundings to be known again. */
const DISTINCTIVE = 32
/** How like its own the surroundings on one side must be to vouch for a place. Unrelated prose reaches about 0.35. */
const VOUCHES = 0.55
/** How like the old words the new ones must be where the surroundings vouch for the place, and where they do not. */
const REWORDED_HERE = 0.6
const REWORDED_ELSEWHERE = 0.7

interface Weighed {
  /** How like their own the better of the two surroundings is, from 0 to 1. */
  readonly vouched: number
  readonly score: number
}

/** Weighs a place by what stands around it; where that is equal, by its section and its distance. */
const weigh = (
  reading: ReadingText,
  { section, selector: [quote, position] }: Marked,
  { start, end }: Span,
): Weighed => {
  const { text } = reading
  // A little more than the context itself: words may have been put in.
  const before = likeness(quote.prefix, text.slice(Math.max(0, start - quote.prefix.length * 1.3), start), 'end')
  const after = likeness(quote.suffix, text.slice(end, end + quote.suffix.length * 1.3), 'start')
  const sameSection = (sectionAt(reading, start)?.anchor ?? null) === section ? 0.1 : 0
  const distance = Math.abs(start - position.start) / (text.length + 1)
  const vouched = Math.max(before, after)
  // One side to the letter says more than both a little: rows of a table resemble each other.
  return { vouched, score: vouched * 2 + Math.min(before, after) + sameSection - distance * 0.05 }
}

/** The span that weighs most, among those that are let through. */
const heaviest = <S extends Span>(
  reading: ReadingText,
  marked: Marked,
  spans: readonly S[],
  isTheirs: (span: S, weighed: Weighed) => boolean,
): S | null => {
  let top: { readonly span: S; readonly score: number } | null = null
  for (const span of spans) {
    const weighed = weigh(reading, marked, span)
    if (isTheirs(span, weighed) && weighed.score > (top?.score ?? -1)) top = { span, score: weighed.score }
  }
  return top?.span ?? null
}

const placed = (reading: ReadingText, { start, end }: Span, state: 'same' | 'moved' | 'changed'): PassagePlace => {
  const section = sectionAt(reading, start)
  return {
    state,
    start,
    end,
    text: reading.text.slice(start, end),
    section: section?.anchor ?? null,
    sectionTitle: section?.title ?? '',
  }
}

/** The place of the very words, where their length or their surroundings show that it is theirs. */
const findExact = (reading: ReadingText, marked: Marked): Span | null => {
  const { exact } = marked.selector[0]
  const spans = occurrences(reading.text, exact).map((start) => ({ start, end: start + exact.length }))
  return heaviest(reading, marked, spans, (_, { vouched }) => vouched >= VOUCHES || exact.length >= DISTINCTIVE)
}

/** The words that took the place of the marked ones. */
const findRewritten = (reading: ReadingText, marked: Marked): Span | null => {
  const [quote] = marked.selector
  const isTheirs = ({ start, end, because }: Candidate, { vouched }: Weighed): boolean => {
    if (because === 'between') return true
    const now = reading.text.slice(start, end)
    const like = Math.max(likeness(quote.exact, now, 'start'), sharedWords(quote.exact, now))
    return vouched >= VOUCHES ? like >= REWORDED_HERE : quote.exact.length >= DISTINCTIVE && like >= REWORDED_ELSEWHERE
  }
  return heaviest(reading, marked, candidatesFor(reading.text, quote), isTheirs)
}

/**
 * Finds a passage again in the text of another edition. It looks for the words themselves, then for
 * the words that took their place, and never takes a place of which nothing shows that it is the
 * passage's own. Pure: the same passage and text give the same place.
 * @param reading the text now, in the language in which the passage was marked; `null` where the
 * edition does not have the briefing
 */
export const findPlace = (marked: Marked, reading: ReadingText | null): PassagePlace => {
  if (reading === null) return { state: 'orphaned', reason: 'withdrawn' }
  const exact = findExact(reading, marked)
  if (exact) {
    const section = sectionAt(reading, exact.start)?.anchor ?? null
    return placed(reading, exact, section === marked.section ? 'same' : 'moved')
  }
  const rewritten = findRewritten(reading, marked)
  return rewritten ? placed(reading, rewritten, 'changed') : { state: 'orphaned', reason: 'gone' }
}
