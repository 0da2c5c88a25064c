import type { SnippetPart } from '../../shared/contract/search.ts'
import { plainLine } from '../../shared/text/plain-text.ts'
import { MATCH_END, MATCH_START } from './queries.ts'

/** How much of a snippet is shown before the first match and in all, in UTF-16 code units. */
const BEFORE_MATCH = 160
const WHOLE = 480

/**
 * A snippet is so many words, and between two words there may stand anything: keeps what is near
 * the first match.
 */
const nearMatch = (marked: string): string => {
  if (marked.length <= WHOLE) return marked
  const from = Math.max(0, marked.indexOf(MATCH_START) - BEFORE_MATCH)
  const kept = marked.slice(from, from + WHOLE).toWellFormed()
  return `${from > 0 ? '…' : ''}${kept}${from + WHOLE < marked.length ? '…' : ''}`
}

// A snippet begins and ends where a word does, which may be in the middle of a link. The marks
// around the words that matched are control characters (Cc): a match is never cut away.
const CUT_LINKS: readonly (readonly [RegExp, string])[] = [
  [/^…[^\s()\p{Cc}]*[/.#=&?][^\s()\p{Cc}]*\)/u, '…'],
  [/^(…?[^[\]\n]*)\]\([^\s()]*\)/, '$1'],
  [/\[([^[\]\n]*)\]\([^\s()\p{Cc}]*$/u, '$1…'],
  [/!?\[([^[\]\n]*)…$/, '$1…'],
]

/** A snippet of a text that is no Markdown, on one line. */
export const textSnippet = (marked: string): string => nearMatch(marked).replace(/\s+/g, ' ').trim()

/** A snippet of Markdown without its marks, on one line. */
export const plainSnippet = (marked: string): string =>
  plainLine(CUT_LINKS.reduce((text, [pattern, by]) => text.replace(pattern, by), nearMatch(marked)))

/** Splits a snippet at its match marks. Marks that a text brought itself are dropped with them. */
export const snippetParts = (marked: string): SnippetPart[] => {
  const parts: SnippetPart[] = []
  const add = (text: string, match: boolean): void => {
    if (text !== '') parts.push({ text, match })
  }
  for (const [index, piece] of marked.split(MATCH_START).entries()) {
    const [inside = '', ...rest] = piece.split(MATCH_END)
    const isMatch = index > 0 && rest.length > 0
    add(inside, isMatch)
    add(rest.join(''), false)
  }
  return parts
}
