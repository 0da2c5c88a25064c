import { expect, test } from 'vitest'
import { compareBriefings } from '../../../renderer/features/briefings/compare-briefings.ts'
import { outlineOf } from '../../../renderer/features/briefings/sections.ts'
import { both, briefing } from '../../core/support/bundle.ts'

const before = briefing('safety', {
  body: both('Opening.\n\n## Courts {#courts}\n\nJudges are elected.[^gac]\n\n## Roads {#roads}\n\nTravel by day.'),
})
const compare = (change: Parameters<typeof briefing>[1]) => {
  const after = briefing('safety', { body: before.body, ...change })
  return compareBriefings(before, after, outlineOf(after.body.en, 'Title').sections, 'en')
}

test('changes stand under the heading they are found at, with its address', () => {
  const { sections, count } = compare({
    lede: both('Another sentence under the title.'),
    body: both('Opening.\n\n## Courts {#courts}\n\nJudges are elected.[^gac]\n\n## Roads {#roads}\n\nTravel by night.'),
  })
  expect(count).toBe(2)
  expect(sections.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['', null],
    ['Roads', 'roads'],
  ])
  expect(sections[1]?.passages[0]?.runs.filter(({ change }) => change !== 'same')).toEqual([
    { text: 'day', change: 'old' },
    { text: 'night', change: 'new' },
  ])
})

test('a section that is gone has no address to go to', () => {
  const { sections } = compare({ body: both('Opening.\n\n## Courts {#courts}\n\nJudges are elected.[^gac]') })
  expect(sections).toMatchObject([{ title: 'Roads', anchor: null }])
})

test('dates that moved are told apart from words that changed', () => {
  expect(compare({ reviewBy: '2026-05-10' })).toEqual({
    dates: [{ what: 'reviewBy', before: '2026-03-10', after: '2026-05-10' }],
    sections: [],
    count: 0,
  })
  expect(compare({})).toEqual({ dates: [], sections: [], count: 0 })
})
