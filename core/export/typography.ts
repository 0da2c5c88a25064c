import type { Language } from '../../shared/model/primitives.ts'

const NO_BREAK = '\u00a0'

/**
 * Keeps a line from beginning with a French colon or ending with an opening guillemet or in the
 * middle of a number: such spaces become no-break spaces. Nothing else of the text changes.
 */
export const keepTogether = (text: string, language: Language): string =>
  language === 'fr'
    ? text
        .replace(/ (?=[:;!?»%$€])/g, NO_BREAK)
        .replace(/(?<=«) /g, NO_BREAK)
        .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NO_BREAK)
    : text
