import type { Language } from '../../../shared/model/primitives.ts'
import type { Term } from '../../../shared/model/reference.ts'
import { hasWords } from '../library/words.ts'

/** Terms by the alphabet of the reader, as they are written on the ground. */
export const sortTerms = (terms: readonly Term[], language: Language): Term[] => {
  const { compare } = new Intl.Collator(language)
  return terms.toSorted((a, b) => compare(a.term, b.term))
}

/**
 * The terms in which every word occurs: in the term or its name in either language, or in the
 * explanation the reader sees. Case and accents are forgiven.
 */
export const findTerms = (terms: readonly Term[], words: string, language: Language): Term[] =>
  terms.filter(({ term, name, explanation }) => hasWords(words, [term, name.en, name.fr, explanation[language]]))
