/** Sentences by key, nested. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

// French sets a space before a colon and inside guillemets, and it must not break. Writing it as an
// ordinary space keeps the sentences legible to whoever edits them.
const setSpaces = (sentence: string): string =>
  sentence
    .replace(/ (?=[:»%$])/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0')
    .replace(/(?<=\d) (?=\d)/g, '\u00a0')

/**
 * Makes French sentences ready for reading: spaces that must not break, and the plural of round
 * millions (“un million de notes”), which is the ordinary one wherever none is given.
 */
export const typesetFrench = (sentences: Sentences): Sentences => {
  const set: Record<string, string | Sentences> = {}
  for (const [key, value] of Object.entries(sentences)) {
    const ready = typeof value === 'string' ? setSpaces(value) : typesetFrench(value)
    set[key] = ready
    const many = key.replace(/_other$/, '_many')
    if (!(many in sentences)) set[many] = ready
  }
  return set
}
