const DIACRITICS = /\p{Diacritic}/gu

/** A text as it is compared: without case and accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(DIACRITICS, '').toLowerCase()

/**
 * Whether every word that was typed occurs in any of the texts; accents and case are forgiven.
 * Nothing typed is found everywhere.
 */
export const hasWords = (words: string, texts: readonly string[]): boolean => {
  const all = folded(texts.join(' '))
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
