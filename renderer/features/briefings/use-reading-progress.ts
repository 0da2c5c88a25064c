import { type RefObject, useEffect, useRef } from 'react'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { addSeen, holds, type Stretch } from '../../../shared/text/seen.ts'
import { useClient } from '../../client/context.tsx'
import { readPlace } from './reading-place.ts'

/** A window of text counts as seen when it stood still this long: what flies by is not read. */
const STILL = 800
/** Seen windows are told to the core together. */
const GATHER = 2_500

/** The stretch of a text that stands in a window, as shares of the text; `null` where none does. */
export const visibleStretch = (
  text: { readonly top: number; readonly height: number },
  view: { readonly top: number; readonly bottom: number },
): Stretch | null => {
  if (text.height <= 0) return null
  const from = Math.max(0, (view.top - text.top) / text.height)
  const to = Math.min(1, (view.bottom - text.top) / text.height)
  return to > from ? [from, to] : null
}

export interface ReadingProgressOptions {
  readonly article: RefObject<HTMLElement | null>
  readonly briefing: string
  /** What is known of it already; `null` until that came. */
  readonly state: ReadingState | undefined | null
  /** Off while something else than the text stands on the page. */
  readonly enabled: boolean
}

/** Tells the core, quietly and seldom, what of a briefing has been on screen. */
export const useReadingProgress = ({ article, briefing, state, enabled }: ReadingProgressOptions): void => {
  const { call } = useClient()
  const known = useRef(state)
  known.current = state
  const isKnown = state !== null

  useEffect(() => {
    const scroller = article.current?.closest<HTMLElement>('[data-page-scroller]')
    if (!enabled || !isKnown || !scroller) return
    let fresh: Stretch[] = []
    let place = { section: null as string | null, block: 0 }
    let still: ReturnType<typeof setTimeout> | undefined
    let gather: ReturnType<typeof setTimeout> | undefined

    const tell = (): void => {
      clearTimeout(gather)
      gather = undefined
      if (fresh.length === 0) return
      const seen = fresh.map(([from, to]): [number, number] => [from, to])
      fresh = []
      // What could not be told is seen again: no reader must be troubled about it.
      call('reading.record', { briefing, seen, ...place }).catch(() => {})
    }
    const look = (): void => {
      const element = article.current
      const text = element?.querySelector('[data-reading]')
      if (!element || !text || document.visibilityState !== 'visible') return
      const view = scroller.getBoundingClientRect()
      const stretch = visibleStretch(text.getBoundingClientRect(), view)
      if (!stretch || holds(addSeen(known.current?.seen ?? [], fresh), stretch)) return
      fresh = addSeen(fresh, [stretch])
      const at = readPlace(element, view.top)
      place = { section: at?.section ?? null, block: at?.block ?? 0 }
      gather ??= setTimeout(tell, GATHER)
    }
    const later = (): void => {
      clearTimeout(still)
      still = setTimeout(look, STILL)
    }
    const hide = (): void => {
      if (document.visibilityState === 'hidden') tell()
      else later()
    }
    later()
    scroller.addEventListener('scroll', later, { passive: true })
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(still)
      scroller.removeEventListener('scroll', later)
      document.removeEventListener('visibilitychange', hide)
      tell()
    }
  }, [article, briefing, call, enabled, isKnown])
}
