import type { Phrase } from '../../../shared/model/reference.ts'

const DIACRITICS = /\p{Diacritic}/gu

/** A text as it is compared: without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(DIACRITICS, '').toLowerCase()

/** The phrases in which every word occurs, in any of the three languages. */
export const findPhrases = (phrases: readonly Phrase[], words: string): Phrase[] => {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return phrases.filter(({ text, local }) => {
    const all = folded(`${text.en} ${text.fr} ${local}`)
    return wanted.every((word) => all.includes(word))
  })
}
