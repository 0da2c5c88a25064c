import { diffArrays, diffWords } from 'diff'
import type { Language } from '../../../shared/model/primitives.ts'

/** One paragraph, heading, list item or row of a text, with the section it stands in. */
export interface Passage {
  /** Empty where the text has no sections. */
  readonly section: string
  readonly text: string
}

/** A run of words that stayed, went or came. */
export interface Run {
  readonly text: string
  readonly change: 'same' | 'old' | 'new'
}

/** A passage that is not as it was. */
export interface ChangedPassage {
  readonly section: string
  readonly runs: readonly Run[]
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** How much two texts have in common: shared words over all words. */
const likeness = (a: string, b: string): number => {
  const first = words(a)
  const second = words(b)
  const all = first.union(second).size
  return all === 0 ? 0 : first.intersection(second).size / all
}

/** Below this two passages are not one that was reworded but two. */
const SAME_PASSAGE = 0.25

const whole = ({ section, text }: Passage, change: 'old' | 'new'): ChangedPassage => ({
  section,
  runs: [{ text, change }],
})

/**
 * Most words that may differ before a passage counts as another one, most lines that may differ before
 * a text does, and most pairs of lines that are weighed: a novel pasted over a note is not compared
 * word by word while somebody waits.
 */
const MOST_WORDS = 3_000
const MOST_LINES = 3_000
const MOST_PAIRS = 20_000

const reworded = (before: Passage, after: Passage, language: Language): ChangedPassage => {
  const runs = diffWords(before.text, after.text, {
    intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }),
    maxEditLength: MOST_WORDS,
  })?.map(({ value, added, removed }): Run => ({ text: value, change: added ? 'new' : removed ? 'old' : 'same' }))
  return {
    section: after.section,
    runs: runs ?? [
      { text: before.text, change: 'old' },
      { text: after.text, change: 'new' },
    ],
  }
}

/** Pairs what went with what came in its place, in order, and compares each pair word by word. */
const compareGap = (gone: readonly Passage[], come: readonly Passage[], language: Language): ChangedPassage[] => {
  if (gone.length * come.length > MOST_PAIRS)
    return [...gone.map((passage) => whole(passage, 'old')), ...come.map((passage) => whole(passage, 'new'))]
  const changed: ChangedPassage[] = []
  let next = 0
  for (const before of gone) {
    const match = come.findIndex((after, index) => index >= next && likeness(before.text, after.text) >= SAME_PASSAGE)
    const after = come[match]
    if (!after) changed.push(whole(before, 'old'))
    else {
      changed.push(...come.slice(next, match).map((passage) => whole(passage, 'new')))
      changed.push(reworded(before, after, language))
      next = match + 1
    }
  }
  return [...changed, ...come.slice(next).map((passage) => whole(passage, 'new'))]
}

/** What changed between two texts, passage by passage, in the order of the later one. */
export const compareTexts = (
  before: readonly Passage[],
  after: readonly Passage[],
  language: Language,
): ChangedPassage[] => {
  const changed: ChangedPassage[] = []
  let gone: Passage[] = []
  let come: Passage[] = []
  const close = (): void => {
    changed.push(...compareGap(gone, come, language))
    gone = []
    come = []
  }
  const runs = diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MOST_LINES,
  })
  if (!runs) return compareGap(before, after, language)
  for (const run of runs) {
    if (run.removed) gone.push(...run.value)
    else if (run.added) come.push(...run.value)
    else close()
  }
  close()
  return changed
}

/** Longest unchanged stretch shown in full. */
const LONGEST_SAME = 160
const AROUND = 70

const startOf = (text: string): string => text.slice(0, text.lastIndexOf(' ', AROUND) + 1 || AROUND)
const endOf = (text: string): string => {
  const from = text.indexOf(' ', text.length - AROUND)
  return text.slice(from === -1 ? text.length - AROUND : from)
}

/** The runs with long unchanged stretches cut to the words around the changes. */
export const shortenSame = (runs: readonly Run[]): Run[] =>
  runs.map((run, index) => {
    if (run.change !== 'same' || run.text.length <= LONGEST_SAME) return run
    const isFirst = index === 0
    const isLast = index === runs.length - 1
    return { ...run, text: `${isFirst ? '' : startOf(run.text)}…${isLast ? '' : endOf(run.text)}` }
  })
