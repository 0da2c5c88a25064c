import type { Language, Text } from '../../../shared/model/primitives.ts'
import type { Figure } from '../../../shared/model/reference.ts'

/** One number of a figure, as it is drawn. */
export interface PlotPoint {
  /** A year, or the name of a category in the reader's language. */
  readonly x: number | string
  /** `NaN` where the figure has no number: a line is broken there. */
  readonly y: number
  /** The ends of the error; `y` itself where none is known. */
  readonly low: number
  readonly high: number
}

/** One series, drawn as one line or one kind of bar. */
export interface PlotSeries {
  readonly id: string
  readonly name: string
  readonly points: readonly PlotPoint[]
}

/** A figure ready to be drawn or set as a table. It comes from one figure alone, so that its one statistical basis is everybody's. */
export interface PlotData {
  readonly look: 'line' | 'columns' | 'bars'
  /** Every x in order: for years, also those between that have no number. */
  readonly xs: readonly (number | string)[]
  readonly series: readonly PlotSeries[]
  readonly hasError: boolean
  /** Digits after the decimal mark that the numbers need. */
  readonly digits: number
}

const nameIn = (x: number | Text, language: Language): number | string => (typeof x === 'number' ? x : x[language])

const digitsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

const between = (years: readonly number[]): number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** What is drawn of a figure, and in which order, in the reader's language. */
export const plotDataOf = (figure: Figure, language: Language): PlotData => {
  const named = figure.series.map(({ id, name, points }) => ({
    id,
    name: name[language],
    points: points.map((point) => ({ ...point, x: nameIn(point.x, language) })),
  }))
  const given = [...new Set(named.flatMap(({ points }) => points.map(({ x }) => x)))]
  const years = given.filter((x) => typeof x === 'number')
  const xs = figure.x.type === 'year' && years.length === given.length ? between(years) : given
  const all = named.flatMap(({ points }) => points)
  return {
    look: figure.mark === 'line' ? 'line' : figure.x.type === 'year' ? 'columns' : 'bars',
    xs,
    series: named.map(({ id, name, points }) => {
      const [first, last] = [points[0]?.x, points.at(-1)?.x]
      const at = new Map(points.map((point) => [point.x, point]))
      const own = xs.slice(first === undefined ? 0 : xs.indexOf(first), last === undefined ? 0 : xs.indexOf(last) + 1)
      return {
        id,
        name,
        points: own.map((x) => {
          const { y, plusMinus = 0 } = at.get(x) ?? { y: Number.NaN }
          return { x, y, low: y - plusMinus, high: y + plusMinus }
        }),
      }
    }),
    hasError: all.some(({ plusMinus }) => plusMinus !== undefined),
    digits: Math.max(0, ...all.map(({ y }) => digitsOf(y))),
  }
}

/** How many bars stand side by side at one x: one where no two series have a number there. */
export const lanesOf = ({ xs, series }: PlotData): number => {
  const shared = xs.some(
    (x) => series.filter(({ points }) => points.some((point) => point.x === x && !Number.isNaN(point.y))).length > 1,
  )
  return shared ? series.length : 1
}
