import type { Passage } from '../../compare/compare-texts.ts'

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)(?:[-*+]|\d{1,9}[.)]) \[ \] /, '$1☐ '],
  [/^(\s*)(?:[-*+]|\d{1,9}[.)]) \[[xX]\] /, '$1☑ '],
  [/^(\s*)[-*+] /, '$1• '],
  [/^#{1,6} /, ''],
]

/**
 * A note as the lines a reader would call the same or changed. Marks at the start of a line are shown
 * as what they mean; marks inside it stay, because a word made bold is a change, too.
 */
export const notePassages = (title: string, body: string): Passage[] =>
  [title, ...body.split(/\r\n?|\n/).map((line) => MARKS.reduce((text, [mark, sign]) => text.replace(mark, sign), line))]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ section: '', text }))
