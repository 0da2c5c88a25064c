import type { BriefingSummary } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { type ReadMark, readMarkOf } from '../briefings/reading-states.ts'

/** A briefing that is still to be read, and why it stands where it does. */
export interface ToRead {
  readonly briefing: BriefingSummary
  readonly mark: Exclude<ReadMark, 'read'>
  /** The city ahead that it is the guide of. */
  readonly city: string | null
  /** It is about a sector that the delegate named. */
  readonly isOwn: boolean
}

/** What the delegate said of where they go and what they sell; an empty list leaves nothing out. */
export interface Interests {
  readonly cities: readonly string[]
  readonly sectors: readonly string[]
}

/** Whether a briefing is about a city or a sector that the delegate did not name where they named others. */
const isAside = ({ id, kind, cities: of }: BriefingSummary, { cities, sectors }: Interests): boolean =>
  (kind === 'city' && cities.length > 0 && !of.some((city) => cities.includes(city))) ||
  (kind === 'sector' && sectors.length > 0 && !sectors.includes(id))

/**
 * What is still to be read: the guides of the cities ahead, the nearest first, then what changed or
 * is new, then the delegate's own sectors, then the rest in the usual order; guides of cities and
 * sectors that are not the delegate's come last. What was read as it stands is left out.
 * @param cities ids of the cities ahead, the nearest first
 */
export const toRead = (
  briefings: readonly BriefingSummary[],
  states: ReadonlyMap<string, ReadingState>,
  cities: readonly string[],
  interests: Interests = { cities: [], sectors: [] },
): ToRead[] => {
  const own: Interests = {
    cities: interests.cities.filter((city) =>
      briefings.some(({ kind, cities: of }) => kind === 'city' && of.includes(city)),
    ),
    sectors: interests.sectors.filter((sector) => briefings.some(({ id }) => id === sector)),
  }
  const cityOf = ({ kind, cities: of }: BriefingSummary): number =>
    kind === 'city' ? cities.findIndex((city) => of.includes(city)) : -1
  const weight = ({ briefing, mark }: ToRead): number => {
    if (isAside(briefing, own)) return cities.length + 3
    const city = cityOf(briefing)
    if (city !== -1) return city
    if (mark === 'changed' || briefing.change !== null) return cities.length
    return cities.length + (own.sectors.includes(briefing.id) ? 1 : 2)
  }
  return briefings
    .flatMap((briefing): ToRead[] => {
      const mark = readMarkOf(states.get(briefing.id))
      if (mark === 'read') return []
      const city = isAside(briefing, own) ? null : (cities[cityOf(briefing)] ?? null)
      return [{ briefing, mark, city, isOwn: own.sectors.includes(briefing.id) }]
    })
    .sort((a, b) => weight(a) - weight(b))
}
