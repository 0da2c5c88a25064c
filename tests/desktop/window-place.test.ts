import { expect, test } from 'vitest'
import { placeWindow, readMemory, type WindowMemory } from '../../electron/window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }
const above = { x: 0, y: -1080, width: 1920, height: 1080 }
const memory = (x: number, y: number, width = 1000, height = 700): WindowMemory => ({
  x,
  y,
  width,
  height,
  state: 'normal',
})

test('the first time it is as large as usual, where the system likes it', () => {
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({ width: 1280, height: 800 })
})

test.each([
  ['on the laptop', memory(100, 100), [laptop]],
  ['on the second screen', memory(2000, 50), [laptop, beside]],
  ['on a screen above', memory(10, -900), [laptop, above]],
  ['partly over the edge, with enough to take hold of', memory(-800, 30), [laptop]],
  ['across two screens', memory(1200, 30), [laptop, beside]],
])('it opens where it stood: %s', (_where, stood, screens) => {
  expect(placeWindow(stood, screens)).toEqual({ x: stood.x, y: stood.y, width: 1000, height: 700 })
})

test.each([
  ['on a screen that is gone', memory(2000, 50)],
  ['with its title bar above the screen', memory(100, -200)],
  ['under the menu bar', memory(100, 10)],
  ['with its title bar below the screen', memory(100, 890)],
  ['with a sliver in sight', memory(-950, 100)],
])('it comes back to where it can be seen: %s', (_where, stood) => {
  expect(placeWindow(stood, [laptop])).toEqual({ width: 1000, height: 700 })
})

test('it is never larger than its screen, nor smaller than it can be used', () => {
  expect(placeWindow(memory(0, 25, 5000, 4000), [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875 })
  expect(placeWindow(memory(0, 25, 200, 100), [laptop])).toEqual({ x: 0, y: 25, width: 720, height: 480 })
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 })
  expect(placeWindow(memory(0, 0), [])).toEqual({ width: 1280, height: 800 })
})

test('only what it wrote itself is believed', () => {
  const kept = memory(-10, 20)
  expect(readMemory(JSON.stringify(kept))).toEqual(kept)
  for (const text of ['', '{}', 'null', '[1]', '{"x":', JSON.stringify({ ...kept, x: 1e12 })]) {
    expect(readMemory(text)).toBeNull()
  }
  expect(readMemory(JSON.stringify({ ...kept, width: 0 }))).toBeNull()
  expect(readMemory(JSON.stringify({ ...kept, state: 'hidden' }))).toBeNull()
  expect(readMemory(JSON.stringify({ ...kept, more: 1 }))).toBeNull()
})
