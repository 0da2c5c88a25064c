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
