import type { Briefing } from '../../../shared/model/briefing.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { type ChangedPassage, compareTexts } from '../compare/compare-texts.ts'
import { briefingPassages } from '../editions/passages.ts'
import type { Section } from './sections.ts'

/** The parts of a briefing in which a reader can see a change. */
type Comparable = Pick<Briefing, 'title' | 'lede' | 'body' | 'asOf' | 'reviewBy'>

/** What changed under one heading. */
export interface ChangedSection {
  /** The heading; empty for title and summary. */
  readonly title: string
  /** Its address in the text as it is now; `null` for a section that is gone or has none. */
  readonly anchor: string | null
  readonly passages: readonly ChangedPassage[]
}

/** A date of a briefing that was moved. */
export interface MovedDate {
  readonly what: 'asOf' | 'reviewBy'
  readonly before: string
  readonly after: string
}

export interface BriefingComparison {
  readonly dates: readonly MovedDate[]
  /** In the order of the later text. */
  readonly sections: readonly ChangedSection[]
  /** How many passages changed. */
  readonly count: number
}

/** Compares two texts of a briefing in one language, section by section and word by word. */
export const compareBriefings = (
  before: Comparable,
  after: Comparable,
  outline: readonly Section[],
  language: Language,
): BriefingComparison => {
  const changed = compareTexts(briefingPassages(before, language), briefingPassages(after, language), language)
  const sections: { title: string; anchor: string | null; passages: ChangedPassage[] }[] = []
  for (const passage of changed) {
    const last = sections.at(-1)
    if (last?.title === passage.section) last.passages.push(passage)
    else {
      const anchor = outline.find(({ title }) => title === passage.section)?.anchor ?? null
      sections.push({ title: passage.section, anchor, passages: [passage] })
    }
  }
  const dates = (['asOf', 'reviewBy'] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what], after: after[what] }))
  return { dates, sections, count: changed.length }
}
