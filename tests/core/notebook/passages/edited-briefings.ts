import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Marked } from '../../../../core/notebook/passages/find-place.ts'
import { selectorsOf } from '../../../../core/notebook/passages/selectors.ts'
import { type ReadingText, readingText, sectionAt } from '../../../../shared/text/reading-text.ts'

/** A whole number from 0 up to, not including, `limit`. */
export type Dice = (limit: number) => number

/** A briefing as lines that know their section, so that an edit knows where every letter went. */
export interface Line {
  readonly text: string
  /** Set on the heading that begins a section. */
  readonly anchor: string | null
}

const folder = fileURLToPath(new URL('../../../../assets/content/briefings', import.meta.url))

const linesOf = (file: string): Line[] => {
  const markdown = readFileSync(`${folder}/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const { text, sections } = readingText(markdown)
  let start = 0
  return text.split('\n').map((line) => {
    const anchor = sections.find((section) => section.start === start)?.anchor ?? null
    start += line.length + 1
    return { text: line, anchor }
  })
}

/** Every briefing we ship, in both languages. */
export const realBriefings: readonly (readonly Line[])[] = readdirSync(folder).map(linesOf)

/** Where a line begins in the text made of all lines. */
export const startOf = (lines: readonly Line[], index: number): number =>
  lines.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0)

/** The lines as core and page read them. */
export const readingOf = (lines: readonly Line[]): ReadingText => ({
  text: lines.map(({ text }) => text).join('\n'),
  sections: lines.flatMap(({ text, anchor }, index) =>
    anchor === null ? [] : [{ anchor, title: text, start: startOf(lines, index) }],
  ),
})

/** Some whole words of one line. */
export interface Words {
  readonly line: number
  readonly start: number
  readonly end: number
}

const wordsIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

/** Picks some words of a line that is no heading; at least `least` of them. */
export const pickWords = (lines: readonly Line[], dice: Dice, least: number): Words => {
  const fitting = lines.flatMap(({ text, anchor }, line) =>
    anchor === null && wordsIn(text).length >= least ? [line] : [],
  )
  const line = fitting[dice(fitting.length)] ?? 0
  const words = wordsIn(lines[line]?.text ?? '')
  const first = dice(words.length - least + 1)
  const last = Math.min(words.length - 1, first + least - 1 + dice(40))
  return { line, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
}

/** The passage that a reader made of these words. */
export const mark = (lines: readonly Line[], { line, start, end }: Words): Marked => {
  const reading = readingOf(lines)
  const offset = startOf(lines, line)
  return {
    section: sectionAt(reading, offset + start)?.anchor ?? null,
    selector: selectorsOf(reading, offset + start, offset + end),
  }
}

const SYLLABLES = ['xu', 'zo', 'qe', 'vy', 'kha', 'wrr', 'jii', 'tlu', 'obx', 'ytz']

/** Words that no briefing has. */
export const foreignWords = (dice: Dice, count: number): string =>
  Array.from({ length: Math.max(1, count) }, () =>
    Array.from({ length: 1 + dice(3) }, () => SYLLABLES[dice(SYLLABLES.length)]).join(''),
  ).join(' ')

/** One line in another's place. */
export const withLine = (lines: readonly Line[], index: number, change: (text: string) => string): Line[] =>
  lines.map((line, at) => (at === index ? { ...line, text: change(line.text) } : line))
