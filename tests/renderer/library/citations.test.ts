import { expect, test } from 'vitest'
import { numberSources } from '../../../renderer/features/library/citations.ts'

test('numbers sources by their first mark and gives each one number', () => {
  const { order, numbers } = numberSources([
    { label: 'One', sourceIds: ['b', 'a', 'b'] },
    { label: 'Two', sourceIds: ['c', 'a'] },
  ])
  expect(order).toEqual(['b', 'a', 'c'])
  expect([...numbers]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ])
})

test('remembers the first mark of a source in each passage', () => {
  const { places } = numberSources([
    { label: 'One', sourceIds: ['b', 'a', 'b'] },
    { label: 'Two', sourceIds: ['a', 'b'] },
  ])
  expect(places.get('b')).toEqual([
    { label: 'One', mark: 0 },
    { label: 'Two', mark: 2 },
  ])
  expect(places.get('a')).toEqual([
    { label: 'One', mark: 0 },
    { label: 'Two', mark: 1 },
  ])
})
