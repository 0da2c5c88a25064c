import type { BundleContent } from '../../../shared/model/bundle.ts'
import { Language } from '../../../shared/model/primitives.ts'
import { countWords, WORDS_PER_MINUTE } from '../../../shared/text/reading-time.ts'
import { sectionsOf } from '../../library/passages.ts'
import { addAt, type ContentFiles } from './content-files.ts'
import { numbersApart } from './numbers.ts'
import type { Problems } from './origin.ts'
import type { Style } from './style.ts'
import { ownProse, type PlacedText, textsOf } from './texts.ts'

/** What is said of a text, with how many characters stand before it. */
type Say = (language: Language, message: string, offset?: number) => void

/** What a delegate says aloud is speech, not our prose. */
const PHRASE = /^content\.phrases\[/
const BODY = /^content\.briefings\[\d+\]\.body$/

/** A word of the style as a pattern: whole words, any case, either apostrophe, any ending for a star. */
const patternOf = (word: string): RegExp => {
  const stem = word.replace(/(?<=.)\*$/, '')
  const hasLetters = /\p{L}/u.test(stem)
  const escaped = stem
    .split(/['’]/)
    .map(RegExp.escape)
    .join(hasLetters ? "['’]" : "'")
  const start = /^[\p{L}\p{N}]/u.test(stem) ? '(?<![\\p{L}\\p{N}])' : ''
  const end = stem !== word ? '\\p{L}*' : /[\p{L}\p{N}]$/u.test(word) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(`${start}${escaped}${end}`, 'giu')
}

/** Whether a capital at this place is that of a sentence's first word, and not that of a name. */
const opensSentence = (prose: string, index: number): boolean => /(?:^|[.!?:;|>*#\n-])\s*$/.test(prose.slice(0, index))

const isName = (found: string, prose: string, index: number): boolean =>
  /^\p{Lu}/u.test(found) && !opensSentence(prose, index)

/** Makes the check of one text for words our style avoids. */
const wordsLint = ({ words }: Style): ((text: PlacedText, say: Say) => void) => {
  const patterns = Language.options.map((language) => {
    const list = Object.entries(words?.[language] ?? {})
    return [language, list.map(([word, instead]) => [patternOf(word), instead] as const)] as const
  })
  return ({ where, text }, say) => {
    if (PHRASE.test(where)) return
    for (const [language, list] of patterns) {
      const prose = ownProse(text[language], language)
      for (const [pattern, instead] of list) {
        for (const { 0: found, index } of prose.matchAll(pattern))
          if (!isName(found, prose, index)) say(language, `says “${found}”, which our style avoids: ${instead}`, index)
      }
    }
  }
}

/** Numbers of a text in one language only; briefings are compared section by section elsewhere. */
const lintFigures = ({ where, text }: PlacedText, say: Say): void => {
  if (BODY.test(where)) return
  const { en, fr } = numbersApart(text.en, text.fr)
  for (const { written } of en)
    say('fr', `does not have the figure “${written}”, which the English has: write the same figure in both`)
  for (const { written } of fr)
    say('en', `does not have the figure “${written}”, which the French has: write the same figure in both`)
}

const lintLength = ({ where, text }: PlacedText, { readingMinutes }: Style, say: Say): void => {
  if (!readingMinutes || !BODY.test(where)) return
  for (const language of Language.options) {
    const limit = readingMinutes[language]
    const plain = sectionsOf('', '', text[language], language).map(({ section, body }) => `${section}\n${body}`)
    const words = countWords(plain.join('\n'), language)
    const over = words - limit * WORDS_PER_MINUTE
    if (over > 0)
      say(
        language,
        `takes more than ${limit} minutes to read: ${words} words where ${limit * WORDS_PER_MINUTE} are the most; take out ${over}, or make two briefings of it`,
      )
  }
}

/** Checks how the content is written: figures the same in both languages, no words our style avoids, not too long. */
export const lintTexts = (content: BundleContent, files: ContentFiles, style: Style, problems: Problems): void => {
  const lintWords = wordsLint(style)
  for (const placed of textsOf(content)) {
    const say: Say = (language, message, offset) =>
      addAt(
        files,
        { where: `${placed.where}.${language}`, message, ...(offset === undefined ? {} : { offset }) },
        problems,
        'warning',
      )
    lintWords(placed, say)
    lintFigures(placed, say)
    lintLength(placed, style, say)
  }
}
