import search from 'approx-string-match'

/** A context shorter than this proves nothing unless it is there to the letter. */
const TOO_SHORT = 12
/** What a context is worth that was changed or stands a few words away. */
const APART = 0.98

/**
 * How much of a text is found in another, from 0 (nothing of it) to 1 (all of it, letter for
 * letter): one less the share of letters that must be changed, put in or taken out.
 * @param side which side of `found` touches the passage: a text at the very edge of a briefing has
 * no more context, and then the other must have none either
 */
export const likeness = (wanted: string, found: string, side: 'start' | 'end'): number => {
  if (wanted === '') return found === '' ? 1 : 0
  if (side === 'end' ? found.endsWith(wanted) : found.startsWith(wanted)) return 1
  if (wanted.trim().length < TOO_SHORT) return 0
  const match = search(found, wanted, Math.floor(wanted.length / 2))[0]
  // A little less than what touches the passage to the letter.
  return match ? APART * (1 - match.errors / wanted.length) : 0
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The share of a text's words that stand in another, from 0 to 1: words put in take nothing from it. */
export const sharedWords = (wanted: string, found: string): number => {
  const words = wordsOf(wanted)
  return words.size < 2 ? 0 : words.intersection(wordsOf(found)).size / words.size
}
