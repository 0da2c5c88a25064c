import type { Language } from '../../../shared/model/primitives.ts'

/** A number in a text: its value, written the same in every language, and as it stands there. */
export interface WrittenNumber {
  readonly value: string
  readonly written: string
  /** French parts thousands by spaces, as telephone numbers are parted: what it is when it is no one number. */
  readonly parts?: readonly string[]
}

const SMALL: Readonly<Record<Language, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  fr: 'zéro (?:une?|le) deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
}

/** Further words for a number, as patterns. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    1: 'an?|first|single|once',
    2: 'second|twice|double|both',
    3: 'third',
    4: 'fourth|quarter',
    12: 'noon|dozen',
    24: 'day and night',
    30: 'thirty',
    40: 'forty',
    50: 'fifty|half',
    60: 'sixty',
    100: 'hundred|double',
    1000: 'thousand',
  },
  fr: {
    1: 'premi[eè]re?|seule?',
    2: 'deuxième|second|double',
    3: 'tiers|troisième',
    4: 'quart|quatrième',
    12: 'midi|douzaine',
    24: 'jour et nuit',
    30: 'trente|trentaine',
    40: 'quarante',
    50: 'cinquante|moitié',
    60: 'soixante',
    100: 'cent|double|centaine',
    1000: 'mille|millier',
  },
}

const SCALES: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  // A French billion is a million millions: the falsest of friends.
  en: [
    [/^thousand/i, 1e3],
    [/^million/i, 1e6],
    [/^billion/i, 1e9],
    [/^trillion/i, 1e12],
  ],
  fr: [
    [/^mill(?:e|ier)/i, 1e3],
    [/^million/i, 1e6],
    [/^milliard/i, 1e9],
    [/^billion/i, 1e12],
  ],
}

const SPACE = '[ \\u00a0\\u202f]'
const EDGE = '(?![\\p{L}\\p{N}])'

const small = (language: Language): string => `(?<![\\p{L}\\p{N}])(?:${SMALL[language].join('|')})`
const scaleWord: Readonly<Record<Language, string>> = {
  en: `(?:[ \\u00a0-](?<scale>(?:thousand|million|billion|trillion)s?)${EDGE})?`,
  fr: `(?:${SPACE}(?<scale>(?:millier|million|milliard|billion)s?|mille)${EDGE})?`,
}

/** A number in figures, or a small one in words before “million” and its like. */
const NUMBER: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?:(?<figures>\\d+(?:[.,]\\d+)*)|(?<word>${small('en')})(?=[ -](?:thousand|[mbtr]+illion)))${scaleWord.en}`,
    'giu',
  ),
  fr: new RegExp(
    `(?:(?<figures>\\d+(?:${SPACE}\\d{3}(?!\\d))*(?:[.,]\\d+)*)|(?<word>${small('fr')})(?=${SPACE}(?:milli|billion)))${scaleWord.fr}`,
    'giu',
  ),
}

// 9 to 5:30 p.m., 17 h 30: as hours of the day's twenty-four.
const TIME: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\d.,])(\d{1,2})(?::(\d{2}))?(?:(?:–| to | and )(\d{1,2})(?::(\d{2}))?)?[ \u00a0]?([ap])\.?m\b\.?/gi,
  fr: /(?<![\d.,])(\d{1,2})[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?(\d{2}))?(?![\p{L}\d])/gu,
}

const hours = (text: string, half: string): string =>
  String((Number(text) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))

const minutes = (text: string | undefined): string => (text === undefined || text === '00' ? '' : ` ${text}`)

/** Writes times of day as plain numbers, so that “5:30 p.m.” and “17 h 30” are the same. */
const spellTimes = (text: string, language: Language): string =>
  language === 'fr'
    ? text.replace(TIME.fr, (_, hour: string, minute?: string) => `${hour};${minutes(minute)}`)
    : text
        .replace(TIME.en, (_, hour: string, minute?: string, until?: string, past?: string, half = '') => {
          const last = `${hours(until ?? hour, half)};${minutes(until === undefined ? minute : past)}`
          return until === undefined ? last : `${hours(hour, half)};${minutes(minute)}; ${last}`
        })
        .replace(/(\d{1,2}):00(?!\d)/g, '$1')

/** “2024–25” names two years. */
const spellYears = (text: string): string => text.replace(/\b(\d\d)(\d\d)[–-](\d\d)(?![\d–-])/g, '$1$2–$1$3')

const plain = (number: number): string => String(Number(number.toPrecision(12)))

const readFigures = (figures: string, language: Language): string | null => {
  const bare = figures.replace(language === 'en' ? /,(?=\d{3}(?!\d))/g : /[ \u00a0\u202f]/g, '')
  const dotted = language === 'fr' ? bare.replace(',', '.') : bare
  return /^\d+(?:\.\d+)?$/.test(dotted) ? plain(Number(dotted)) : null
}

const timesScale = (value: string, scale: string | undefined, language: Language): string => {
  const factor = scale === undefined ? 1 : (SCALES[language].find(([word]) => word.test(scale))?.[1] ?? 1)
  return plain(Number(value) * factor)
}

/** The numbers of a plain text, in order. */
export const numbersIn = (text: string, language: Language): WrittenNumber[] =>
  [...spellYears(spellTimes(text, language)).matchAll(NUMBER[language])].flatMap(({ 0: whole, groups }) => {
    const { figures, word, scale } = groups ?? {}
    const written = whole.trim()
    if (figures === undefined) {
      const value = SMALL[language].findIndex((pattern) => new RegExp(`^${pattern}$`, 'iu').test(word ?? ''))
      return [{ written, value: timesScale(String(value), scale, language) }]
    }
    const groupsOf = figures.split(/[^\d]/).map((group) => plain(Number(group)))
    const value = readFigures(figures, language)
    if (value === null) return groupsOf.map((group) => ({ written: group, value: group }))
    const found = { written, value: timesScale(value, scale, language) }
    return [/[ \u00a0\u202f]/.test(figures) ? { ...found, parts: groupsOf } : found]
  })

const isSpelledIn = (value: string, text: string, language: Language): boolean => {
  const patterns = [SMALL[language][Number(value)], WORDS[language][value]].filter((pattern) => pattern !== undefined)
  return patterns.some((pattern) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})s?(?![\\p{L}\\p{N}])`, 'iu').test(text),
  )
}

/**
 * The numbers that one of two texts of the same meaning has and the other has not, neither in
 * figures nor in words. Thousands, decimals, millions, times of day and runs of years may be written
 * as each language writes them.
 */
export const numbersApart = (english: string, french: string): Readonly<Record<Language, WrittenNumber[]>> => {
  const [en, fr] = [numbersIn(english, 'en'), numbersIn(french, 'fr')]
  const inEnglish = new Set(en.map(({ value }) => value))
  const read = fr.flatMap(({ value, written, parts }) =>
    parts && !inEnglish.has(value) && parts.every((part) => inEnglish.has(part))
      ? parts.map((part) => ({ value: part, written: part }))
      : [{ value, written }],
  )
  const inFrench = new Set(read.map(({ value }) => value))
  return {
    en: en.filter(({ value }) => !inFrench.has(value) && !isSpelledIn(value, french, 'fr')),
    fr: read.filter(({ value }) => !inEnglish.has(value) && !isSpelledIn(value, english, 'en')),
  }
}
