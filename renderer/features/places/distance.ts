/** WGS 84, decimal degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** The mean radius of the earth, in kilometres (IUGG). */
const EARTH = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The length of the great circle between two points, in kilometres, by the haversine formula. The
 * earth taken for a sphere makes it wrong by at most half a per cent.
 */
export const kilometresBetween = (a: Position, b: Position): number => {
  const [up, along] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(up / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(along / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The eight directions, clockwise from the north. */
export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof directions)[number]

/** In which of eight directions one sets out from one point to another along the great circle. */
export const directionTo = (from: Position, to: Position): Direction => {
  const along = radians(to.longitude - from.longitude)
  const [start, end] = [radians(from.latitude), radians(to.latitude)]
  const bearing = Math.atan2(
    Math.sin(along) * Math.cos(end),
    Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(along),
  )
  const eighth = Math.round(bearing / (Math.PI / 4))
  return directions[(eighth + 8) % 8] ?? 'n'
}

/** A distance as exact as it is useful: tens of metres, tenths of a kilometre below ten, then whole ones. */
export const roundedDistance = (
  kilometres: number,
): { readonly value: number; readonly unit: 'meter' | 'kilometer' } => {
  const metres = Math.round(kilometres * 100) * 10
  if (metres < 1000) return { value: metres, unit: 'meter' }
  const tenths = Math.round(kilometres * 10) / 10
  return { value: tenths < 10 ? tenths : Math.round(kilometres), unit: 'kilometer' }
}
