import type { Point } from './outline.ts'

/** A closed line; its last point joins its first. */
export type Ring = readonly Point[]

const TOKENS = /[a-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** Reads the closed lines of a path of straight strokes (`M m L l Z z`), which is what outlines are made of. */
export const ringsOf = (path: string): Ring[] => {
  const tokens = path.match(TOKENS) ?? []
  const rings: Point[][] = []
  let at: Point = { x: 0, y: 0 }
  let command = ''
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index] ?? ''
    if (/[a-z]/i.test(token)) {
      command = token
      index += 1
      // Back at the beginning of its line: what follows is counted from there.
      if (command === 'z' || command === 'Z') at = rings.at(-1)?.[0] ?? at
      else if (!'MmLl'.includes(command)) throw new Error(`An outline has straight strokes only, not “${command}”`)
      continue
    }
    const [dx, dy] = [Number(token), Number(tokens[index + 1])]
    index += 2
    const isRelative = command === command.toLowerCase()
    at = isRelative ? { x: at.x + dx, y: at.y + dy } : { x: dx, y: dy }
    if (command === 'M' || command === 'm') {
      rings.push([at])
      // Further pairs after a move are strokes.
      command = isRelative ? 'l' : 'L'
    } else rings.at(-1)?.push(at)
  }
  return rings
}

/** Each stroke of a ring: from a point to the next. */
const strokes = (ring: Ring): (readonly [Point, Point])[] =>
  ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length]
    return to ? [[from, to] as const] : []
  })

const cross = ([a, b]: readonly [Point, Point]): number => a.x * b.y - b.x * a.y

const areaOf = (ring: Ring): number => strokes(ring).reduce((sum, stroke) => sum + cross(stroke), 0) / 2

/** The middle of a region: the centre of gravity of its largest piece, so that islands do not pull it out to sea. */
export const centreOf = (rings: readonly Ring[]): Point => {
  const ring = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? []
  const area = areaOf(ring)
  const first = ring[0] ?? { x: 0, y: 0 }
  if (area === 0) return first
  const sum = strokes(ring).reduce(
    (total, stroke) => {
      const weight = cross(stroke) / (6 * area)
      const [a, b] = stroke
      return { x: total.x + (a.x + b.x) * weight, y: total.y + (a.y + b.y) * weight }
    },
    { x: 0, y: 0 },
  )
  return sum
}

/** Whether a point lies inside, by counting the strokes a line to the right of it crosses. */
export const contains = (rings: readonly Ring[], { x, y }: Point): boolean =>
  rings.flatMap(strokes).filter(([a, b]) => a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
    .length %
    2 ===
  1
