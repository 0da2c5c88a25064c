/** Something in the words of a follow-up that says who or when, between two offsets. */
export type PromiseMark =
  | { readonly kind: 'person'; readonly from: number; readonly to: number; readonly name: string }
  | { readonly kind: 'date'; readonly from: number; readonly to: number; readonly date: string }

// `@Ana`, `@Ana_López`, `@"Ana López"`, also in the quotes that word processors make. What stands in
// an email address is no person.
const PERSON =
  /(?<![\p{L}\p{N}\p{M}_.@/+-])@(?:"([^"\n]{1,100})"|“([^”\n]{1,100})”|«([^»\n]{1,100})»|(\p{L}(?:[\p{L}\p{N}\p{M}_'’-]|\.(?=[\p{L}\p{N}_])){0,99}))/gu
const DATE = /(?<![\p{L}\p{N}/.-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}/-])/gu

const isDayOfCalendar = (date: string): boolean => {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

const nameOf = ([, straight, curly, angular, bare]: RegExpExecArray): string =>
  (straight ?? curly ?? angular ?? (bare ?? '').replaceAll('_', ' ')).replace(/\s+/g, ' ').trim()

/** Finds every person and every date in plain words, in the order in which they stand. */
export const promiseMarks = (words: string): PromiseMark[] => {
  const marks: PromiseMark[] = []
  for (const match of words.matchAll(PERSON)) {
    const name = nameOf(match)
    if (name !== '') marks.push({ kind: 'person', from: match.index, to: match.index + match[0].length, name })
  }
  for (const match of words.matchAll(DATE)) {
    const [date] = match
    if (isDayOfCalendar(date)) marks.push({ kind: 'date', from: match.index, to: match.index + date.length, date })
  }
  return marks.sort((a, b) => a.from - b.from)
}

/** Writes a person so that `promiseMarks` reads the same name. */
export const personMark = (name: string): string =>
  /^\p{L}[\p{L}\p{N}\p{M}'’-]*$/u.test(name) ? `@${name}` : `@"${name.replaceAll('"', '')}"`
