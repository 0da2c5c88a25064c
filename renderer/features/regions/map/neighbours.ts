import type { Point, Shape } from './outline.ts'
import { centreOf, type Ring, ringsOf } from './rings.ts'

/** The four ways an arrow key can lead. */
export const directions = ['up', 'right', 'down', 'left'] as const
export type Direction = (typeof directions)[number]

/** A region on the drawing: its middle, and the regions it has a border with. */
export interface Site {
  readonly region: string
  readonly centre: Point
  readonly borders: ReadonlySet<string>
}

// Two outlines drawn along one border are not drawn point for point: within this many units they touch.
const REACH = 1.5

const cellsOf = (rings: readonly Ring[]): Set<string> =>
  new Set(rings.flat().map(({ x, y }) => `${Math.round(x / REACH)} ${Math.round(y / REACH)}`))

/** The middle and the borders of every region, read from the shapes. */
export const sitesOf = (shapes: readonly Shape[]): Site[] => {
  const drawn = shapes.map(({ region, path }) => {
    const rings = ringsOf(path)
    return { region, centre: centreOf(rings), cells: cellsOf(rings) }
  })
  return drawn.map(({ region, centre, cells }) => ({
    region,
    centre,
    borders: new Set(
      drawn
        .filter((other) => other.region !== region && !cells.isDisjointFrom(other.cells))
        .map((other) => other.region),
    ),
  }))
}

/** How far a point lies in a direction, and how far aside of it. */
const towards = (from: Point, to: Point, direction: Direction): { readonly ahead: number; readonly aside: number } => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (direction === 'right') return { ahead: dx, aside: Math.abs(dy) }
  if (direction === 'left') return { ahead: -dx, aside: Math.abs(dy) }
  return { ahead: direction === 'down' ? dy : -dy, aside: Math.abs(dx) }
}

// What lies aside counts threefold: an arrow to the right should lead right.
const ASIDE = 3

/**
 * The region an arrow key leads to: the nearest of those that lie that way, where one across a border
 * counts as half as far and may lie more aside; `null` at the edge of the country.
 */
export const neighbourOf = (sites: readonly Site[], region: string, direction: Direction): string | null => {
  const from = sites.find((site) => site.region === region)
  if (!from) return null
  const reachable = sites.flatMap((site) => {
    if (site === from) return []
    const { ahead, aside } = towards(from.centre, site.centre, direction)
    const isNext = from.borders.has(site.region)
    if (ahead <= 0 || aside > ahead * (isNext ? ASIDE : 1)) return []
    return [{ region: site.region, far: Math.hypot(ahead, ASIDE * aside) * (isNext ? 0.5 : 1) }]
  })
  return reachable.sort((a, b) => a.far - b.far)[0]?.region ?? null
}
