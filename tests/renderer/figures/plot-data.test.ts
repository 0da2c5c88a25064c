import { describe, expect, test } from 'vitest'
import { lanesOf, plotDataOf } from '../../../renderer/features/figures/plot-data.ts'
import type { Figure } from '../../../shared/model/reference.ts'
import { shippedBundle } from '../../core/support/content.ts'

const { content } = shippedBundle()

const text = (words: string) => ({ en: words, fr: `${words} (fr)` })

const figure = (more: Partial<Figure>): Figure => ({
  id: 'made-up',
  title: text('Made up'),
  unit: text('Dollars'),
  basis: text('Counted once'),
  mark: 'line',
  x: { label: text('Year'), type: 'year' },
  series: [],
  briefings: [],
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
  sources: ['a'],
  ...more,
})

describe('the figures that ship', () => {
  test.each(content.figures)('$id is drawn with its own numbers, each series by itself', (shipped) => {
    for (const language of ['en', 'fr'] as const) {
      const { series } = plotDataOf(shipped, language)
      expect(series.map(({ id }) => id)).toEqual(shipped.series.map(({ id }) => id))
      for (const [index, { points }] of series.entries()) {
        const given = shipped.series[index]?.points ?? []
        expect(points.filter(({ y }) => !Number.isNaN(y)).map(({ x, y }) => [x, y])).toEqual(
          given.map(({ x, y }) => [typeof x === 'number' ? x : x[language], y]),
        )
      }
    }
  })

  test('never bring two statistical bases together', () => {
    // A drawing is made of one figure; whatever differs in its count stands in another figure.
    const mexico = content.figures.find(({ id }) => id === 'mexico-count-exports-to-canada')
    const canada = content.figures.find(({ id }) => id === 'goods-trade-canada-mexico')
    if (!mexico || !canada) throw new Error('both counts ship')
    expect(mexico.basis.en).not.toBe(canada.basis.en)
    const numbers = new Set(plotDataOf(mexico, 'en').series.flatMap(({ points }) => points.map(({ y }) => y)))
    const others = plotDataOf(canada, 'en').series.flatMap(({ points }) => points.map(({ y }) => y))
    expect(others.filter((y) => numbers.has(y))).toEqual([])
  })
})

describe('a figure', () => {
  test('breaks its line where a year has no number, and does not begin before its first', () => {
    const { xs, series } = plotDataOf(
      figure({
        series: [
          {
            id: 'a',
            name: text('A'),
            points: [
              { x: 2010, y: 1 },
              { x: 2012, y: 3 },
            ],
          },
          { id: 'b', name: text('B'), points: [{ x: 2012, y: 4 }] },
        ],
      }),
      'en',
    )
    expect(xs).toEqual([2010, 2011, 2012])
    expect(series[0]?.points.map(({ y }) => y)).toEqual([1, Number.NaN, 3])
    expect(series[1]?.points.map(({ x }) => x)).toEqual([2012])
  })

  test('keeps its categories in their own order and in the language of the reader', () => {
    const { xs, look } = plotDataOf(
      figure({
        mark: 'bar',
        x: { label: text('Product'), type: 'category' },
        series: [
          {
            id: 'a',
            name: text('A'),
            points: [
              { x: text('Wheat'), y: 2 },
              { x: text('Barley'), y: 9 },
            ],
          },
        ],
      }),
      'fr',
    )
    expect(xs).toEqual(['Wheat (fr)', 'Barley (fr)'])
    expect(look).toBe('bars')
  })

  test('gives each series a lane of its own where they share an x', () => {
    const points = [{ x: 2010, y: 1 }]
    const lanes = (second: number): number =>
      lanesOf(
        plotDataOf(
          figure({
            mark: 'bar',
            series: [
              { id: 'a', name: text('A'), points },
              { id: 'b', name: text('B'), points: [{ x: second, y: 2 }] },
            ],
          }),
          'en',
        ),
      )
    expect(lanes(2010)).toBe(2)
    expect(lanes(2011)).toBe(1)
  })

  test('carries its error to both ends, and says so', () => {
    const { series, hasError, digits } = plotDataOf(
      figure({
        series: [
          {
            id: 'a',
            name: text('A'),
            points: [
              { x: 2010, y: 7.25, plusMinus: 1.5 },
              { x: 2011, y: 8 },
            ],
          },
        ],
      }),
      'en',
    )
    expect(series[0]?.points[0]).toEqual({ x: 2010, y: 7.25, low: 5.75, high: 8.75 })
    expect(series[0]?.points[1]).toEqual({ x: 2011, y: 8, low: 8, high: 8 })
    expect(hasError).toBe(true)
    expect(digits).toBe(2)
  })
})
