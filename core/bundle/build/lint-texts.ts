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

interface Word {
  /** In small letters, without the star. */
  readonly stem: string
  readonly anyEnding: boolean
  readonly instead: string
}

const wordOf = ([word, instead]: [string, string]): Word => {
  const stem = word.replace(/(?<=.)\*$/, '')
  return { stem: stem.toLowerCase(), anyEnding: stem !== word, instead }
}

const ALNUM = /[\p{L}\p{N}]/u

/** Where a word stands in a text of small letters, whole: `[start, end]`. Faster than a pattern for each of 130 words. */
function* standing({ stem, anyEnding }: Word, lower: string): Generator<[number, number]> {
  for (let start = lower.indexOf(stem); start !== -1; start = lower.indexOf(stem, start + stem.length)) {
    let end = start + stem.length
    if (anyEnding) while (/\p{L}/u.test(lower.charAt(end))) end += 1
    const joins = (at: number): boolean => ALNUM.test(lower.charAt(at - 1)) && ALNUM.test(lower.charAt(at))
    if (!joins(start) && !joins(end)) yield [start, end]
  }
}

/** Whether a capital belongs to a name: it stands in the middle of a sentence. */
const isName = (prose: string, start: number): boolean =>
  /\p{Lu}/u.test(prose.charAt(start)) && !/(?:^|[.!?:;|>*#\n-])\s*$/.test(prose.slice(Math.max(0, start - 200), start))

/** Makes the check of one text for words our style avoids. */
const wordsLint = ({ words }: Style): ((text: PlacedText, say: Say) => void) => {
  const lists = Language.options.map(
    (language) => [language, Object.entries(words?.[language] ?? {}).map(wordOf)] as const,
  )
  return ({ where, text }, say) => {
    if (PHRASE.test(where)) return
    for (const [language, list] of lists) {
      const prose = ownProse(text[language], language)
      const lower = prose.toLowerCase()
      for (const word of list) {
        for (const [start, end] of standing(word, lower))
          if (!isName(prose, start))
            say(language, `says “${prose.slice(start, end)}”, which our style avoids: ${word.instead}`, start)
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
        `takes longer than ${limit} min to read: ${words} words where ${limit * WORDS_PER_MINUTE} are the most; take out ${over}, or make two briefings of it`,
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
