/** A text without accents and capitals, and with `œ` and `æ` written out: for comparing what people type. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/**
 * The key under which a name (a tag, a company, a person) is found: folded, with single spaces. A
 * name that folds to nothing, because it is only accents or spaces, is its own key.
 */
export const keyOf = (name: string): string => fold(name).replace(/\s+/g, ' ').trim() || name
