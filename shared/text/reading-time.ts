/** Words a minute of a grown-up reading non-fiction (Brysbaert 2019: 238 for English; we round down). */
export const WORDS_PER_MINUTE = 220

/** Number of words in a plain text, by the rules of its language. */
export const countWords = (text: string, language: string): number => {
  let words = 0
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) words += 1
  }
  return words
}

/** Whole minutes to read a plain text, at least one. */
export const readingMinutes = (text: string, language: string): number =>
  Math.max(1, Math.ceil(countWords(text, language) / WORDS_PER_MINUTE))
