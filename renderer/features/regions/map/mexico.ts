import drawing from '@svg-maps/mexico'
import type { Outline, Position } from './outline.ts'

/**
 * The drawing is a Mercator projection cut at the ends of the country: Guadalupe Island in the west,
 * the bend of the Colorado in the north. Measured on the drawing: the border along 17° 49′ N lies at
 * 412.2 (projected 412.0), the one along 17° 15′ N at 426.9 (426.9), the mouth of the Rio Grande at
 * 531.4 (531.8). A test holds that every place of the shipped bundle falls into its own region.
 */
const WEST = -118.456
const NORTH = 32.718
const MARGIN = 0.3
const UNITS_PER_DEGREE = 24.93

/** Mercator’s stretched latitude, in degrees at the equator. */
const stretched = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI

const project = ({ latitude, longitude }: Position) => ({
  x: MARGIN + (longitude - WEST) * UNITS_PER_DEGREE,
  y: MARGIN + (stretched(NORTH) - stretched(latitude)) * UNITS_PER_DEGREE,
})

const [, , width = 0, height = 0] = drawing.viewBox.split(' ').map(Number)

/** Mexico’s federal entities. The drawing names them by the last three letters of their codes. */
export const outline: Outline = {
  width,
  height,
  shapes: drawing.locations.map(({ id, path }) => ({ region: `MX-${id.toUpperCase()}`, path })),
  project,
  credit: { work: '@svg-maps/mexico', author: 'MapSVG, Victor Cazanave', licence: 'CC BY 4.0' },
}
