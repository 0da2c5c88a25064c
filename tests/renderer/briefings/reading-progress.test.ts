import { expect, test } from 'vitest'
import { visibleStretch } from '../../../renderer/features/briefings/use-reading-progress.ts'

const view = { top: 0, bottom: 500 }

test('what stands in the window is a share of the text', () => {
  expect(visibleStretch({ top: 0, height: 1_000 }, view)).toEqual([0, 0.5])
  expect(visibleStretch({ top: -250, height: 1_000 }, view)).toEqual([0.25, 0.75])
  expect(visibleStretch({ top: 400, height: 1_000 }, view)).toEqual([0, 0.1])
  expect(visibleStretch({ top: 100, height: 200 }, view)).toEqual([0, 1])
})

test('a text beside the window is not seen', () => {
  expect(visibleStretch({ top: 600, height: 1_000 }, view)).toBeNull()
  expect(visibleStretch({ top: -1_000, height: 900 }, view)).toBeNull()
  expect(visibleStretch({ top: 0, height: 0 }, view)).toBeNull()
})
