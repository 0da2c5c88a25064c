import { describe, expect, test } from 'vitest'
import { cityPositions } from '../../../renderer/features/regions/map/city-positions.ts'
import { outline } from '../../../renderer/features/regions/map/mexico.ts'
import { directions, neighbourOf, sitesOf } from '../../../renderer/features/regions/map/neighbours.ts'
import { outlineOf } from '../../../renderer/features/regions/map/outlines.ts'
import { centreOf, contains, ringsOf } from '../../../renderer/features/regions/map/rings.ts'
import { shippedBundle } from '../../core/support/content.ts'

const { content } = shippedBundle()
const shapeOf = new Map(outline.shapes.map(({ region, path }) => [region, ringsOf(path)]))

describe('the outline', () => {
  test('has a shape for every region of the shipped bundle, and no other', () => {
    expect(outline.shapes.map(({ region }) => region).toSorted()).toEqual(
      content.regions.map(({ id }) => id).toSorted(),
    )
    expect(outline.shapes).toHaveLength(32)
  })

  test.each(content.places.filter(({ position }) => position !== undefined))(
    'puts $id into its own region',
    ({ position = { latitude: 0, longitude: 0 }, region }) => {
      expect(contains(shapeOf.get(region) ?? [], outline.project(position))).toBe(true)
    },
  )

  test('is there for the country of the mission and for no country nobody drew', async () => {
    expect(await outlineOf(content.mission.country)).toBe(outline)
    expect(outlineOf('XX')).toBeNull()
  })
})

describe('the cities of the route', () => {
  const { cities } = content.mission

  test('are all marked, each within its own region', () => {
    const marked = cityPositions(cities, content.places)
    expect(marked.map(({ city }) => city.id)).toEqual(cities.map(({ id }) => id))
    for (const { city, position } of marked) {
      expect(contains(shapeOf.get(city.region) ?? [], outline.project(position)), city.id).toBe(true)
    }
  })

  test('lie in the middle of their places, where airports count only by themselves', () => {
    const [city] = cities
    const [model] = content.places
    if (!city || !model) throw new Error('the shipped bundle has cities and places')
    const at = (kind: 'airport' | 'office', latitude: number) => ({
      ...model,
      city: city.id,
      kind,
      position: { latitude, longitude: 2 * latitude },
    })
    const positionOf = (places: Parameters<typeof cityPositions>[1]) => cityPositions([city], places)[0]?.position
    expect(positionOf([at('office', 1), at('office', 9), at('office', 3), at('airport', 50)])).toEqual({
      latitude: 3,
      longitude: 6,
    })
    expect(positionOf([at('office', 1), at('office', 2)])?.latitude).toBe(1.5)
    expect(positionOf([at('airport', 50)])?.latitude).toBe(50)
    expect(positionOf([])).toBeUndefined()
  })
})

describe('rings', () => {
  test('are read from moves and strokes, relative and absolute, each closed line apart', () => {
    expect(ringsOf('m 1,1 2,0 0,2 -2,0 z M10 10 l1,0 0,-1z m 5,5 1,-1e0 z')).toEqual([
      [
        { x: 1, y: 1 },
        { x: 3, y: 1 },
        { x: 3, y: 3 },
        { x: 1, y: 3 },
      ],
      [
        { x: 10, y: 10 },
        { x: 11, y: 10 },
        { x: 11, y: 9 },
      ],
      [
        { x: 15, y: 15 },
        { x: 16, y: 14 },
      ],
    ])
    expect(() => ringsOf('M0 0 C 1 1 2 2 3 3 z')).toThrow(/straight/)
  })

  test('have their middle in the largest piece', () => {
    expect(centreOf(ringsOf('M0 0 L4 0 4 4 0 4z M100 100 L101 100 101 101z'))).toEqual({ x: 2, y: 2 })
  })
})

describe('the arrow keys', () => {
  const sites = sitesOf(outline.shapes)

  test.each([
    ['MX-NLE', 'right', 'MX-TAM'],
    ['MX-CHH', 'left', 'MX-SON'],
    ['MX-CHH', 'right', 'MX-COA'],
    ['MX-BCN', 'down', 'MX-BCS'],
    ['MX-CMX', 'down', 'MX-MOR'],
    ['MX-YUC', 'left', 'MX-CAM'],
    ['MX-NLE', 'down', 'MX-SLP'],
    ['MX-JAL', 'down', 'MX-COL'],
    ['MX-OAX', 'right', 'MX-CHP'],
  ] as const)('lead from %s %s to %s', (from, direction, to) => {
    expect(neighbourOf(sites, from, direction)).toBe(to)
  })

  test('know which regions share a border', () => {
    expect([...(sites.find(({ region }) => region === 'MX-CMX')?.borders ?? [])].toSorted()).toEqual([
      'MX-MEX',
      'MX-MOR',
    ])
    expect([...(sites.find(({ region }) => region === 'MX-BCS')?.borders ?? [])]).toEqual(['MX-BCN'])
  })

  test('stop at the edge', () => {
    expect(neighbourOf(sites, 'MX-ROO', 'right')).toBeNull()
    expect(neighbourOf(sites, 'XX-AAA', 'right')).toBeNull()
  })

  test('reach every region from every other', () => {
    for (const { region: start } of sites) {
      const reached = new Set([start])
      for (const region of reached) {
        for (const direction of directions) {
          const next = neighbourOf(sites, region, direction)
          if (next !== null) reached.add(next)
        }
      }
      expect(reached.size, `from ${start}`).toBe(sites.length)
    }
  })
})
