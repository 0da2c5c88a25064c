// FTS5 splits at everything that is neither letter, digit nor private use (unicode61); combining
// marks belong to the letter before them, and one alone (the variation selector of an emoji) is no word.
const TOKEN = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu
const PHRASE = /"([^"]*)"?|[^"\s]+/g

/** The tokenizer forgives accents but not ligatures: `oeuvre` is how many keyboards write `œuvre`. */
const spellings = (text: string): ReadonlySet<string> =>
  new Set([text, text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae'), text.replace(/oe/gi, 'œ').replace(/ae/gi, 'æ')])

const term = (tokens: readonly string[], unfinished: boolean): string => {
  const phrases = [...spellings(tokens.join(' '))].map((text) => `"${text}"${unfinished ? '*' : ''}`)
  return phrases.length === 1 ? phrases.join('') : `(${phrases.join(' OR ')})`
}

/**
 * Turns what a person typed into an FTS5 expression in which nothing of it can act as syntax: all
 * words must occur, words in quotes stand together, and the last word may be unfinished unless a
 * space or a quote closed it.
 * @returns `null` when nothing can be searched for
 */
export const matchExpression = (words: string): string | null => {
  const typed = words.normalize('NFC').toWellFormed()
  const terms: string[] = []
  for (const match of typed.matchAll(PHRASE)) {
    const [piece, quoted] = match
    const tokens = (quoted ?? piece).match(TOKEN)
    if (!tokens) continue
    const closed = quoted !== undefined && piece.length > 1 && piece.endsWith('"')
    terms.push(term(tokens, !closed && match.index + piece.length === typed.length))
  }
  return terms.length === 0 ? null : terms.join(' AND ')
}
