import search from 'approx-string-match'
import type { TextQuoteSelector } from '../../../shared/model/passage.ts'

/** A stretch of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch where the words that took the place of a passage may stand, and what speaks for it. */
export interface Candidate extends Span {
  /** `between`: what stood before and behind the passage encloses it. `like`: its words are like the passage's. */
  readonly because: 'between' | 'like'
}

/** How much of the context next to a passage must stand there to the letter to show where it was. */
const EDGE = 24
/** Most places at which one context is looked at: a text made to repeat itself must not take for ever. */
const MOST = 200

/** Where a text stands in another, at most 200 places. */
export const occurrences = (text: string, wanted: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at !== -1 && found.length < MOST; at = text.indexOf(wanted, at + 1))
    found.push(at)
  return found
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** A span widened to whole words, without the spaces at its ends; `null` where no word is left. */
const tidy = (text: string, { start, end, because }: Candidate): Candidate | null => {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return null
  while (from > 0 && isWord(text[from - 1]) && isWord(text[from])) from -= 1
  while (to < text.length && isWord(text[to - 1]) && isWord(text[to])) to += 1
  return { start: from, end: to, because }
}

/** Where the text before the passage ends; the beginning of the text for a passage that opened it. */
const endsOf = (text: string, prefix: string): number[] => {
  if (prefix.trim() === '') return [0]
  const edge = prefix.slice(-EDGE)
  return occurrences(text, edge).map((at) => at + edge.length)
}

const startsOf = (text: string, suffix: string): number[] =>
  suffix.trim() === '' ? [text.length] : occurrences(text, suffix.slice(0, EDGE))

/** The most like `exact` in a stretch of the text, if at most this share of its letters is another. */
const closest = (text: string, exact: string, { start, end }: Span, share: number): Candidate[] => {
  const from = Math.max(0, start)
  return search(text.slice(from, end), exact, Math.floor(exact.length * share))
    .slice(0, MOST)
    .map((match) => ({ start: from + match.start, end: from + match.end, because: 'like' }))
}

/** The longest text that still counts as a passage rewritten. */
const longest = (exact: string): number => Math.max(exact.length * 3, exact.length + 200)

/** Reworded in its place. */
const NEAR = 0.4
/** Reworded elsewhere: only words that are most like it. */
const FAR = 0.3

/** From the passage's first word to its last, where words were put in between. */
const framed = (text: string, exact: string, starts: readonly number[], ends: readonly number[]): Candidate[] => {
  const words = exact.match(/\S+/g) ?? []
  const head = words[0] ?? ''
  const tail = words.at(-1) ?? ''
  if (words.length < 2) return []
  const reach = longest(exact)
  return [
    ...starts
      .filter((start) => text.startsWith(head, start))
      .map((start) => ({ start, end: text.indexOf(tail, start + head.length) + tail.length })),
    ...ends
      .filter((end) => text.endsWith(tail, end))
      .map((end) => ({ start: text.lastIndexOf(head, end - tail.length - 1), end })),
  ]
    .filter(({ start, end }) => start >= 0 && end > start && end - start <= reach)
    .map((span) => ({ ...span, because: 'like' }))
}

/** The edge of the context where it is close: the words between it and what is like the passage are its first or last, reworded. */
const nearest = (edge: number, found: number, exact: string): number =>
  Math.abs(edge - found) <= exact.length * 0.3 + 20 ? edge : found

/** Where the words that took the place of a passage may stand. Not weighed yet. */
export const candidatesFor = (text: string, { exact, prefix, suffix }: TextQuoteSelector): Candidate[] => {
  const reach = exact.length * 2
  const ends = endsOf(text, prefix)
  const starts = startsOf(text, suffix)
  const found = ends.flatMap((start): Candidate[] => {
    const end = starts.find((at) => at >= start) ?? Number.POSITIVE_INFINITY
    const between: Candidate[] = end - start <= longest(exact) ? [{ start, end, because: 'between' }] : []
    const near = closest(text, exact, { start, end: start + reach }, NEAR)
    return [...between, ...near, ...near.map((span) => ({ ...span, start: nearest(start, span.start, exact) }))]
  })
  for (const end of starts) {
    const near = closest(text, exact, { start: end - reach, end }, NEAR)
    found.push(...near, ...near.map((span) => ({ ...span, end: nearest(end, span.end, exact) })))
  }
  found.push(...framed(text, exact, ends, starts))
  found.push(...closest(text, exact, { start: 0, end: text.length }, FAR))
  return found.flatMap((candidate) => tidy(text, candidate) ?? [])
}
