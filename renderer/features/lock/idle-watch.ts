const MINUTE = 60_000
/** How often the clock is looked at, in milliseconds. A computer that slept is noticed as soon as it wakes. */
const LOOK = 5_000
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Where somebody can be seen to be there: a window. */
export type Touched = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/**
 * Calls `idle` when nobody has touched anything for so many minutes, and once more for each such time
 * that follows. Returns the way to stop.
 */
export const watchIdle = (touched: Touched, minutes: number, idle: () => void): (() => void) => {
  let last = Date.now()
  const touch = (): void => {
    last = Date.now()
  }
  const timer = setInterval(() => {
    if (Date.now() - last < minutes * MINUTE) return
    touch()
    idle()
  }, LOOK)
  for (const sign of SIGNS) touched.addEventListener(sign, touch, { passive: true, capture: true })
  return () => {
    clearInterval(timer)
    for (const sign of SIGNS) touched.removeEventListener(sign, touch, { capture: true })
  }
}
