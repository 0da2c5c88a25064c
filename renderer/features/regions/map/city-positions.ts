import type { City } from '../../../../shared/model/mission.ts'
import type { Place } from '../../../../shared/model/place.ts'
import type { Position } from './outline.ts'

/** A city of the route and where to mark it. */
export interface CityPosition {
  readonly city: City
  readonly position: Position
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = low] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}

/**
 * Where the cities of the route lie: in the middle of their places, so that the edition alone decides.
 * Airports stand far out and count only where nothing else has a position; a city without any place
 * that has one is left out.
 */
export const cityPositions = (cities: readonly City[], places: readonly Place[]): CityPosition[] =>
  cities.flatMap((city) => {
    const here = places.flatMap(({ city: id, kind, position }) =>
      id === city.id && position ? [{ kind, position }] : [],
    )
    const inTown = here.filter(({ kind }) => kind !== 'airport')
    const positions = (inTown.length > 0 ? inTown : here).map(({ position }) => position)
    if (positions.length === 0) return []
    return [
      {
        city,
        position: {
          latitude: median(positions.map(({ latitude }) => latitude)),
          longitude: median(positions.map(({ longitude }) => longitude)),
        },
      },
    ]
  })
