import { expect, test } from 'vitest'
import { toRead } from '../../../renderer/features/today/to-read.ts'
import type { BriefingSummary } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'

const text = { en: 'text', fr: 'texte' }
const summary = (id: string, change: Partial<BriefingSummary> = {}): BriefingSummary => ({
  id,
  kind: 'risk',
  title: text,
  lede: text,
  hint: text,
  asOf: '2026-01-01',
  reviewBy: '2026-03-01',
  order: 1,
  cities: [],
  regions: [],
  minutes: { en: 1, fr: 1 },
  change: null,
  ...change,
})
const guide = (id: string): BriefingSummary => summary(id, { kind: 'city', cities: [id] })

const state = (briefing: string, change: Partial<ReadingState>): readonly [string, ReadingState] => [
  briefing,
  {
    briefing,
    seen: [],
    share: 0.5,
    finishedAt: null,
    edition: 1,
    changed: false,
    section: null,
    block: 0,
    updatedAt: '2026-02-15T15:00:00Z',
    ...change,
  },
]
const finishedAt = '2026-02-15T15:00:00Z'

const all = [guide('mexico-city'), guide('monterrey'), summary('law'), summary('safety'), summary('phones')]
const ids = (states: readonly (readonly [string, ReadingState])[], cities: readonly string[]) =>
  toRead(all, new Map(states), cities).map(({ briefing }) => briefing.id)

test('the guides of the cities ahead come first, the nearest before the next', () => {
  expect(ids([], ['monterrey', 'mexico-city'])).toEqual(['monterrey', 'mexico-city', 'law', 'safety', 'phones'])
  expect(ids([], [])).toEqual(['mexico-city', 'monterrey', 'law', 'safety', 'phones'])
})

test('what was read is left out, what changed since then comes before the rest', () => {
  const read = [state('law', { finishedAt }), state('safety', { finishedAt, changed: true }), state('phones', {})]
  expect(ids(read, ['monterrey'])).toEqual(['monterrey', 'safety', 'mexico-city', 'phones'])
  expect(toRead(all, new Map(read), []).map(({ mark }) => mark)).toEqual(['changed', 'unread', 'unread', 'part'])
})

test('nothing is left when all was read', () => {
  expect(
    ids(
      all.map(({ id }) => state(id, { finishedAt })),
      ['monterrey'],
    ),
  ).toEqual([])
})

test('what the delegate goes to and sells comes first, and what others do comes last', () => {
  const sector = (id: string) => summary(id, { kind: 'sector' })
  const briefings = [guide('mexico-city'), guide('monterrey'), sector('mining'), summary('law'), sector('food')]
  const order = (cities: readonly string[], sectors: readonly string[]) =>
    toRead(briefings, new Map(), ['mexico-city', 'monterrey'], { cities, sectors })
  expect(order(['monterrey'], ['food']).map(({ briefing }) => briefing.id)).toEqual([
    'monterrey',
    'food',
    'law',
    'mexico-city',
    'mining',
  ])
  expect(order(['monterrey'], ['food']).map(({ city, isOwn }) => [city, isOwn])).toEqual([
    ['monterrey', false],
    [null, true],
    [null, false],
    [null, false],
    [null, false],
  ])
  // One that this edition does not have counts for nothing.
  expect(order(['gone'], ['gone']).map(({ briefing }) => briefing.id)).toEqual(briefings.map(({ id }) => id))
})
