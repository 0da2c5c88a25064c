// FTS5 splits at everything that is neither letter, digit nor private use (unicode61); combining
// marks belong to the letter before them.
const TOKEN = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
const PHRASE = /"([^"]*)"?|[^"\s]+/g

const quote = (tokens: readonly string[], prefix: boolean): string => `"${tokens.join(' ')}"${prefix ? '*' : ''}`

/**
 * Turns what a person typed into an FTS5 expression in which nothing of it can act as syntax: all
 * words must occur, words in quotes stand together, and the last word may be unfinished unless a
 * space or a quote closed it.
 * @returns `null` when nothing can be searched for
 */
export const matchExpression = (words: string): string | null => {
  const terms: string[] = []
  for (const match of words.normalize('NFC').toWellFormed().matchAll(PHRASE)) {
    const quoted = match[1] !== undefined
    const tokens = (match[1] ?? match[0]).match(TOKEN)
    if (!tokens) continue
    const isLast = match.index + match[0].length === words.length
    terms.push(quote(tokens, isLast && !(quoted && match[0].endsWith('"') && match[0].length > 1)))
  }
  return terms.length === 0 ? null : terms.join(' AND ')
}
