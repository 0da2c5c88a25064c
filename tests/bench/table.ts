import type { Row } from './measure.ts'

/** Three digits are what such a measurement is good for. */
const figure = (milliseconds: number, unit?: Row['unit']): string =>
  unit ? `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2)} ${unit}` : time(milliseconds)

const time = (milliseconds: number): string =>
  milliseconds >= 1_000
    ? `${(milliseconds / 1_000).toPrecision(3)} s`
    : `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2)} ms`

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cells = ({ name, unit, runs, median, low, high, p95, baseline }: Row): string[] => [
  name,
  figure(median, unit),
  p95 === undefined ? '' : figure(p95, unit),
  `${figure(low, unit)} – ${figure(high, unit)}`,
  String(runs),
  baseline ? `${(median / baseline.median).toPrecision(2)} × ${baseline.name} (${figure(baseline.median, unit)})` : '',
]

/** The Markdown of the whole result. */
export const table = (machine: Readonly<Record<string, string>>, rows: readonly Row[]): string =>
  [
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
    '',
    line(['what', 'median', '95th percentile', 'fastest – slowest', 'runs', 'against, in the same run']),
    line(['---', '---:', '---:', '---:', '---:', '---']),
    ...rows.map((row) => line(cells(row))),
  ].join('\n')
