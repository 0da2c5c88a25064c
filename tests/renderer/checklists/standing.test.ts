import { expect, test } from 'vitest'
import { standingOf } from '../../../renderer/features/checklists/standing.ts'
import type { Checklist } from '../../../shared/model/reference.ts'
import type { Tick } from '../../../shared/model/tick.ts'

const item = (id: string, en: string, fr = `${en} (fr)`): Checklist['items'][number] => ({
  id,
  text: { en, fr },
  sources: [],
})
const list: Checklist = {
  id: 'morning',
  title: { en: 'Each morning', fr: 'Chaque matin' },
  order: 1,
  items: [item('passport', 'Passport'), item('phone', 'Phone'), item('plan', 'Plan')],
}
const tick = (id: string, en: string, fr = `${en} (fr)`, checklist = 'morning'): Tick => ({
  checklist,
  item: id,
  text: { en, fr },
  tickedAt: '2026-02-16T13:00:00.000Z',
})

const told = (ticks: readonly Tick[]) =>
  standingOf(list, ticks).items.map((each) => (each.tick ? (each.isChanged ? 'changed' : 'ticked') : 'open'))

test('an item is ticked by its own list only', () => {
  expect(told([tick('phone', 'Phone'), tick('passport', 'Passport', undefined, 'evening')])).toEqual([
    'open',
    'ticked',
    'open',
  ])
})

test('a tick of an item that is gone is neither shown nor counted', () => {
  const { items, done } = standingOf(list, [tick('vaccines', 'Vaccines'), tick('plan', 'Plan')])
  expect([items.length, done]).toEqual([3, 1])
})

test('a text that changed in either language is a change', () => {
  expect(told([tick('passport', 'Old words'), tick('phone', 'Phone', 'Vieux mots')])).toEqual([
    'changed',
    'changed',
    'open',
  ])
})
