import { type RefObject, useLayoutEffect, useRef } from 'react'
import { currentEntry, usePlace } from './hash-location.ts'

// Positions of the history entries of this page load; lost with them, so never written down.
const positions = new Map<string, number>()
const FIRST_ENTRY = 'first'

/** How long we wait for a page's content to become tall enough to scroll back to where one was. */
const PATIENCE = 2_000

const keyNow = (): string => currentEntry()?.key ?? FIRST_ENTRY

/** Whether the entry shown now was here before and will be scrolled back: then a section need not be sought. */
export const wasHereBefore = (): boolean => positions.has(keyNow())

/**
 * Keeps where each entry of the history was scrolled to: a new page starts at its top, one that is
 * returned to where it was left, also when its content comes a moment later. Give the ref to what scrolls.
 */
export const useScrollKeeper = (): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlace()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is another entry
  useLayoutEffect(() => {
    const scroller = ref.current
    if (!scroller) return
    const key = keyNow()
    const wanted = positions.get(key) ?? 0
    const restore = (): void => {
      scroller.scrollTop = wanted
      if (Math.abs(scroller.scrollTop - wanted) < 2) stop()
    }
    const grown = new ResizeObserver(restore)
    const remember = (): void => {
      if (keyNow() === key) positions.set(key, scroller.scrollTop)
    }
    const stop = (): void => {
      grown.disconnect()
      clearTimeout(timer)
      scroller.addEventListener('scroll', remember, { passive: true })
    }
    const timer = setTimeout(stop, PATIENCE)
    for (const child of scroller.children) grown.observe(child)
    // Whoever scrolls by hand is not scrolled back.
    scroller.addEventListener('wheel', stop, { once: true, passive: true })
    scroller.addEventListener('pointerdown', stop, { once: true, passive: true })
    restore()
    return () => {
      grown.disconnect()
      clearTimeout(timer)
      scroller.removeEventListener('scroll', remember)
      scroller.removeEventListener('wheel', stop)
      scroller.removeEventListener('pointerdown', stop)
    }
  }, [place])

  return ref
}
