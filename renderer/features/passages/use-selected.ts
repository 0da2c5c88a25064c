import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_PASSAGE } from '../../../shared/model/passage-limits.ts'
import { takesLetters } from '../../app/shortcut.ts'
import type { PageText } from './use-text-map.ts'

/** Words of the briefing that are selected. */
export interface Selected {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly range: Range
  /** Whether the last touch of the reader was by a finger: then the system shows its own menu above. */
  readonly byFinger: boolean
}

const inToolbar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-selection-toolbar]') !== null

/**
 * What is selected in the text, by pointer, finger or keyboard, once the selection rests. It is kept
 * while the focus is in the palette, whose box takes the browser's own selection away.
 */
export const useSelected = (page: PageText): readonly [Selected | null, () => void] => {
  const [selected, setSelected] = useState<Selected | null>(null)
  const latest = useRef(page)
  latest.current = page

  const clear = useCallback(() => {
    getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let isDown = false
    let byFinger = false
    let frame = 0
    const find = (): Selected | null => {
      const selection = getSelection()
      if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
      const range = selection.getRangeAt(0)
      const { text, map } = latest.current
      const span = map()?.spanOf(range) ?? null
      if (!span || span.end - span.start > MAX_PASSAGE) return null
      return { ...span, exact: text.slice(span.start, span.end), range: range.cloneRange(), byFinger }
    }
    const look = (): void => {
      frame = 0
      if (!takesLetters(document.activeElement)) setSelected(find())
    }
    const lookSoon = (): void => {
      if (!isDown) frame ||= requestAnimationFrame(look)
    }
    const down = (event: PointerEvent): void => {
      if (inToolbar(event.target)) return
      byFinger = event.pointerType === 'touch'
      // A finger that selects is taken over by the system: no end of it is told.
      isDown = !byFinger
    }
    const up = (): void => {
      isDown = false
      lookSoon()
    }
    document.addEventListener('selectionchange', lookSoon, { signal })
    document.addEventListener('pointerdown', down, { signal, capture: true })
    document.addEventListener('pointerup', up, { signal, capture: true })
    document.addEventListener('pointercancel', up, { signal, capture: true })
    return () => {
      stop.abort()
      cancelAnimationFrame(frame)
    }
  }, [])

  // Another text on the page holds none of these words.
  const text = page.text
  const of = useRef(text)
  useEffect(() => {
    if (of.current !== text) setSelected(null)
    of.current = text
  }, [text])

  return [selected, clear]
}
