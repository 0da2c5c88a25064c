import type { PassagePlace } from '../../../shared/contract/passages.ts'
import type { Briefing } from '../../../shared/model/briefing.ts'
import type { Passage } from '../../../shared/model/passage.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { type ReadingText, readingText } from '../../../shared/text/reading-text.ts'
import { currentEdition, itemById } from '../../library/queries.ts'
import type { ReadHandle } from '../../store/handles.ts'
import { findPlace } from './find-place.ts'

/** A briefing in one language, as passages are found in it. */
export interface Reading extends ReadingText {
  readonly title: string
}

/** The briefings of the current edition as plain text, made when first asked for. */
export interface Readings {
  /** The current edition's number; `null` while the library is empty. */
  edition(): number | null
  /** `null` where the edition does not have the briefing. */
  of(briefing: string, language: Language): Reading | null
  placeOf(passage: Passage): PassagePlace
}

/**
 * Reading a briefing's Markdown takes 1 ms a kilobyte, and finding a rewritten passage some
 * milliseconds: both are remembered until another edition comes.
 */
export const createReadings = (library: () => ReadHandle): Readings => {
  let known: string | undefined
  const readings = new Map<string, Reading | null>()
  const places = new Map<string, PassagePlace>()

  const current = (): number | null => {
    const edition = currentEdition(library())
    // Its hash tells a library that was made anew from the one before.
    if (edition?.hash !== known) {
      readings.clear()
      places.clear()
      known = edition?.hash
    }
    return edition?.number ?? null
  }

  const of = (briefing: string, language: Language): Reading | null => {
    current()
    const key = `${language}/${briefing}`
    const made = readings.get(key)
    if (made !== undefined) return made
    const row = itemById(library(), 'briefings', briefing)
    const item = row && (JSON.parse(row.body) as Briefing)
    const reading = item ? { title: item.title[language], ...readingText(item.body[language]) } : null
    readings.set(key, reading)
    return reading
  }

  return {
    edition: current,
    of,
    placeOf(passage) {
      const reading = of(passage.briefing, passage.language)
      const key = `${passage.id}/${passage.selector[1].start}/${passage.edition}`
      const place = places.get(key) ?? findPlace(passage, reading)
      places.set(key, place)
      return place
    },
  }
}
