import type { BriefingSummary } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { type ReadMark, readMarkOf } from '../briefings/reading-states.ts'

/** A briefing that is still to be read, and why it stands where it does. */
export interface ToRead {
  readonly briefing: BriefingSummary
  readonly mark: Exclude<ReadMark, 'read'>
  /** The city ahead that it is the guide of. */
  readonly city: string | null
}

/**
 * What is still to be read: the guides of the cities ahead, the nearest first, then what changed or
 * is new, then the rest in the usual order. What was read as it stands is left out.
 * @param cities ids of the cities ahead, the nearest first
 */
export const toRead = (
  briefings: readonly BriefingSummary[],
  states: ReadonlyMap<string, ReadingState>,
  cities: readonly string[],
): ToRead[] => {
  const cityOf = ({ kind, cities: of }: BriefingSummary): number =>
    kind === 'city' ? cities.findIndex((city) => of.includes(city)) : -1
  const weight = ({ briefing, mark }: ToRead): number => {
    const city = cityOf(briefing)
    if (city !== -1) return city
    return cities.length + (mark === 'changed' || briefing.change !== null ? 0 : 1)
  }
  return briefings
    .flatMap((briefing): ToRead[] => {
      const mark = readMarkOf(states.get(briefing.id))
      return mark === 'read' ? [] : [{ briefing, mark, city: cities[cityOf(briefing)] ?? null }]
    })
    .sort((a, b) => weight(a) - weight(b))
}
