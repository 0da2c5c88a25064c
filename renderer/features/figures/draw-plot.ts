import {
  axisX,
  axisY,
  barX,
  barY,
  dot,
  lineY,
  type Markish,
  plot,
  pointer,
  ruleX,
  ruleY,
  tip,
} from '@observablehq/plot'
import type { Format } from '../../app/format.ts'
import { lanesOf, type PlotData, type PlotPoint } from './plot-data.ts'
import { colourOf, dashOf } from './series-look.ts'

export interface DrawOptions {
  readonly data: PlotData
  /** Pixels. */
  readonly width: number
  readonly format: Format
}

interface Named extends PlotPoint {
  readonly series: string
}

/** About how wide a letter of the axes is, in pixels. */
const LETTER = 6.3
/** The longest line of a category's name beside its bar, in letters. */
const NAME = 26

const isNumber = ({ y }: PlotPoint): boolean => !Number.isNaN(y)
const hasError = ({ low, high }: PlotPoint): boolean => high > low

/** How a number of the figure is written. */
export const valueFormat = (format: Format, digits: number) => {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return (value: number): string => format.number(value, options)
}

/** The bars of a category stand side by side, each in a lane of its own; never one before another. */
interface Lanes {
  readonly count: number
  /** Pixels. */
  readonly wide: number
}

const LANE = 19
const GAP = 5

/** How far from both edges of its band a bar keeps, and how far its middle lies from the band's. */
const laneOf = ({ count, wide }: Lanes, index: number) => {
  const lane = count === 1 ? 0 : index
  return { before: GAP + lane * wide, after: GAP + (count - 1 - lane) * wide, aside: (lane - (count - 1) / 2) * wide }
}

const marksOf = ({ look, series }: PlotData, lanes: Lanes): Markish[] =>
  series.flatMap(({ points }, index): Markish[] => {
    const colour = colourOf(index)
    const { before, after, aside } = laneOf(lanes, index)
    const error = { stroke: 'var(--ink)', strokeWidth: 1.5 }
    if (look === 'bars') {
      return [
        barX(points, { y: 'x', x: 'y', fill: colour, insetTop: before, insetBottom: after }),
        ruleY(points.filter(hasError), { y: 'x', x1: 'low', x2: 'high', dy: aside, ...error }),
      ]
    }
    if (look === 'columns') {
      return [
        barY(points, { x: 'x', y: 'y', fill: colour, insetLeft: before, insetRight: after }),
        ruleX(points.filter(hasError), { x: 'x', y1: 'low', y2: 'high', dx: aside, ...error }),
      ]
    }
    return [
      lineY(points, { x: 'x', y: 'y', stroke: colour, strokeWidth: 2, strokeDasharray: dashOf(index) }),
      dot(points.filter(isNumber), { x: 'x', y: 'y', r: points.length > 15 ? 1.8 : 3, fill: colour }),
      ruleX(points.filter(hasError), { x: 'x', y1: 'low', y2: 'high', ...error }),
    ]
  })

/**
 * Draws a figure. The page's policy refuses the style sheet that the library puts into its drawing;
 * it is taken out before the drawing reaches the page, and `plot.module.css` says the same.
 */
export const drawPlot = ({ data, width, format }: DrawOptions): Element => {
  const { look, xs, series, digits } = data
  const value = valueFormat(format, digits)
  const tick = (x: number): string => format.number(x, { maximumFractionDigits: digits })
  const label = (x: number | string): string => String(x)
  const named: Named[] = series.flatMap(({ name, points }) =>
    points.filter(isNumber).map((p) => ({ ...p, series: name })),
  )
  const title = (point: Named): string =>
    `${label(point.x)} · ${point.series}\n${value(point.y)}${hasError(point) ? ` ± ${value(point.high - point.y)}` : ''}`
  const highest = Math.max(...named.map(({ high }) => high))
  const tips = { title, fill: 'var(--raised)', stroke: 'var(--edge)', fontSize: 12 }
  const isBars = look === 'bars'
  const isYears = typeof xs[0] === 'number'
  const valueLabels = Math.max(value(highest).length, 3) * LETTER
  const longest = Math.max(...xs.map((x) => label(x).length))
  const room = (width - valueLabels) / xs.length
  const turned = !isBars && !isYears && longest * LETTER + 10 > room
  // Years are written as often as there is room for them.
  const every = isYears ? Math.ceil((5 * LETTER) / room) : 1
  const ticks = xs.filter((_, index) => index % every === 0)
  const values = { grid: true, zero: true, nice: true, label: null, tickFormat: tick } as const

  const lanes = lanesOf(data)
  const marginLeft = isBars ? Math.min(longest, NAME) * LETTER + 14 : valueLabels + 14
  const marginRight = 14
  const across = (width - marginLeft - marginRight) / xs.length
  const wide = isBars ? LANE : (across - 2 * GAP) / lanes

  const drawn = plot({
    width,
    height: isBars ? 42 + (lanes * LANE + 2 * GAP) * xs.length : turned ? 330 : 290,
    marginTop: 12,
    marginRight,
    marginBottom: turned ? 66 : 30,
    marginLeft,
    className: 'figure-plot',
    ...(isBars
      ? { x: values, y: { type: 'band' as const, domain: xs, padding: 0, label: null } }
      : {
          x:
            isYears && look === 'line'
              ? { label: null, domain: [xs[0], xs.at(-1)] as [number, number] }
              : look === 'line'
                ? { type: 'point' as const, domain: xs, label: null }
                : { type: 'band' as const, domain: xs, padding: 0, label: null },
          y: values,
        }),
    marks: [
      ...(isBars
        ? [
            axisX({ ticks: Math.max(2, Math.floor(width / 120)), tickFormat: tick, label: null, tickSize: 0 }),
            axisY({ label: null, tickSize: 0, lineWidth: NAME / 2 }),
          ]
        : [
            axisX({ ticks, tickFormat: label, label: null, tickSize: 4, ...(turned && { tickRotate: -40 }) }),
            axisY({ ticks: 5, tickFormat: tick, label: null, tickSize: 0 }),
          ]),
      isBars ? ruleX([0], { stroke: 'var(--edge)' }) : ruleY([0], { stroke: 'var(--edge)' }),
      ...marksOf(data, { count: lanes, wide }),
      tip(named, pointer(isBars ? { x: 'y', y: 'x', ...tips } : { x: 'x', y: 'y', ...tips })),
    ],
  })
  drawn.querySelector('style')?.remove()
  // To a screen reader it is one picture, named and described by the page; its parts need no English names.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}
