import { expect, test } from 'vitest'
import { mapInSlices } from '../../core/in-slices.ts'

/** Works without a pause for longer than a slice. */
const hardWork = (): void => {
  const until = performance.now() + 20
  while (performance.now() < until);
}

test('what is asked while a long list is made goes first, and the list is whole and in order', async () => {
  const happened: string[] = []
  setImmediate(() => happened.push('a save'))
  const made = await mapInSlices([1, 2, 3, 4], (item) => {
    hardWork()
    happened.push(`item ${item}`)
    return item * 10
  })
  expect(made).toEqual([10, 20, 30, 40])
  expect(happened.filter((what) => what !== 'a save')).toEqual(['item 1', 'item 2', 'item 3', 'item 4'])
  expect(happened.indexOf('a save')).toBeLessThan(happened.indexOf('item 4'))
})

test('of nothing nothing is made', async () => {
  expect(await mapInSlices([], hardWork)).toEqual([])
})
