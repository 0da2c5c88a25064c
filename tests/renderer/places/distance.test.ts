import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  directions,
  directionTo,
  kilometresBetween,
  roundedDistance,
} from '../../../renderer/features/places/distance.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })

// A degree of a great circle is 111.195 km on the sphere.
test.each([
  ['nothing', at(19.43, -99.19), at(19.43, -99.19), 0, 0.001],
  ['a degree along a meridian', at(19, -99), at(20, -99), 111.195, 0.001],
  ['a degree along the equator', at(0, 179.5), at(0, -179.5), 111.195, 0.001],
  ['half around the earth', at(90, 0), at(-90, 0), 20015.1, 0.1],
  ['two points on either side of the world', at(0, 0), at(0, 180), 20015.1, 0.1],
])('the distance of %s', (_, a, b, kilometres, within) => {
  expect(Math.abs(kilometresBetween(a, b) - kilometres)).toBeLessThanOrEqual(within)
})

test('it is the same there and back, and no way round is shorter', () => {
  const point = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      expect(kilometresBetween(a, b)).toBeCloseTo(kilometresBetween(b, a), 6)
      expect(kilometresBetween(a, c)).toBeLessThanOrEqual(kilometresBetween(a, b) + kilometresBetween(b, c) + 1e-3)
    }),
  )
})

test('eight directions, each an eighth of the circle', () => {
  const around = directions.map((_, eighth) => {
    const angle = (eighth * Math.PI) / 4
    return at(0.01 * Math.cos(angle), 0.01 * Math.sin(angle))
  })
  expect(around.map((to) => directionTo(at(0, 0), to))).toEqual(directions)
  expect(directionTo(at(19.4, -99.2), at(25.7, -100.3))).toBe('n')
  expect(directionTo(at(19.4, -99.2), at(20.7, -103.3))).toBe('w')
  // Just on either side of the line between north and north-east, at 22.5 degrees.
  const near = (degrees: number) =>
    at(0.01 * Math.cos((degrees * Math.PI) / 180), 0.01 * Math.sin((degrees * Math.PI) / 180))
  expect([22, 23, -22, -23].map((degrees) => directionTo(at(0, 0), near(degrees)))).toEqual(['n', 'ne', 'n', 'nw'])
  // Across the line where the days change.
  expect(directionTo(at(0, 179.9), at(0, -179.9))).toBe('e')
})

test.each([
  [0, 0, 'meter'],
  [0.044, 40, 'meter'],
  [0.994, 990, 'meter'],
  [0.996, 1, 'kilometer'],
  [3.449, 3.4, 'kilometer'],
  [9.96, 10, 'kilometer'],
  [703.6, 704, 'kilometer'],
])('%d km is told as %d %s', (kilometres, value, unit) => {
  expect(roundedDistance(kilometres)).toEqual({ value, unit })
})
