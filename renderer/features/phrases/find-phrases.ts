import type { Phrase } from '../../../shared/model/reference.ts'
import { hasWords } from '../library/words.ts'

/** The phrases in which every word occurs, in any of the three languages. */
export const findPhrases = (phrases: readonly Phrase[], words: string): Phrase[] =>
  phrases.filter(({ text, local }) => hasWords(words, [text.en, text.fr, local]))
