import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from '../../../renderer/features/lock/idle-watch.ts'

const MINUTE = 60_000
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('after so many minutes without a touch, and not before', () => {
  const idle = vi.fn()
  const stop = watchIdle(new EventTarget(), 5, idle)
  vi.advanceTimersByTime(5 * MINUTE - 1)
  expect(idle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5_000)
  expect(idle).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(4 * MINUTE)
  expect(idle).toHaveBeenCalledTimes(1)
  stop()
  vi.advanceTimersByTime(60 * MINUTE)
  expect(idle).toHaveBeenCalledTimes(1)
})

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('%s is a sign that somebody is there', (sign) => {
  const idle = vi.fn()
  const window = new EventTarget()
  const stop = watchIdle(window, 1, idle)
  for (let count = 0; count < 10; count += 1) {
    vi.advanceTimersByTime(50_000)
    window.dispatchEvent(new Event(sign))
  }
  expect(idle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(65_000)
  expect(idle).toHaveBeenCalledTimes(1)
  stop()
})

test('a computer that slept is noticed at the first look after it woke', () => {
  const idle = vi.fn()
  const stop = watchIdle(new EventTarget(), 10, idle)
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE)
  vi.advanceTimersByTime(5_000)
  expect(idle).toHaveBeenCalledTimes(1)
  stop()
})
