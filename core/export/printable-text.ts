import type { Coverage } from './font-coverage.ts'

/** Text that every one of our reading fonts has: no need to look at it character by character. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/

// Controls mean nothing on paper; tab and line ends are handled before. U+FEFF and U+FFFE are
// forbidden in PDF/UA. The overrides could make a text read differently from what it says.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202d\u202e\ufeff\ufffe\uffff]/g

/** What a font draws for these means nothing outside of it. */
const PRIVATE = /\p{Co}/u

const spelled = (point: number): string => `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`

/** Makes texts printable and remembers what could not be drawn. */
export interface Printer {
  /**
   * The text without control characters, and with each character that no font has replaced by its
   * number, `[U+1F9FF]`, so that its place stays visible and nothing goes unsaid.
   */
  print(text: string): string
  /** The characters replaced so far. */
  readonly undrawn: ReadonlySet<string>
}

/** Makes a printer for what the fonts can draw. */
export const createPrinter = (coverage: Coverage): Printer => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const undrawn = new Set<string>()
  const known = new Map<string, string>()

  const drawable = (characters: readonly string[]): boolean =>
    !characters.some((character) => PRIVATE.test(character)) &&
    coverage.together(characters.map((character) => character.codePointAt(0) ?? 0))

  const draw = (segment: string): string => {
    const characters = [...segment]
    if (drawable(characters)) return segment
    return characters
      .map((character) => {
        if (drawable([character])) return character
        undrawn.add(character)
        return spelled(character.codePointAt(0) ?? 0)
      })
      .join('')
  }

  return {
    undrawn,
    print: (text) => {
      if (PLAIN.test(text)) return text
      const clean = text
        .toWellFormed()
        .replace(/[\u2028\u2029\u0085]/g, ' ')
        .replace(UNWANTED, '')
        .normalize('NFC')
      if (PLAIN.test(clean)) return clean
      let out = ''
      for (const { segment } of graphemes.segment(clean)) {
        const before = known.get(segment)
        const drawn = before ?? draw(segment)
        if (before === undefined) known.set(segment, drawn)
        out += drawn
      }
      return out
    },
  }
}
