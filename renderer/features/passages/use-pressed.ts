import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import type { PageText } from './use-text-map.ts'

/** A passage that was pressed in the text. */
export interface Pressed {
  readonly passage: PlacedPassage
  /** Where it was pressed, in the window. */
  readonly x: number
  readonly y: number
  readonly onClose: () => void
}

/** The shortest passage at a position: inside a long one, a short one is what was meant. */
export const passageAt = (passages: readonly PlacedPassage[], position: number): PlacedPassage | null =>
  passages.reduce<PlacedPassage | null>((found, passage) => {
    const { place } = passage
    if (place.state === 'orphaned' || position < place.start || position >= place.end) return found
    if (!found || found.place.state === 'orphaned') return passage
    return place.end - place.start < found.place.end - found.place.start ? passage : found
  }, null)

/** Opens a passage when its words are pressed; links and marks in it keep their own meaning. */
export const usePressed = (page: PageText, passages: readonly PlacedPassage[]): Pressed | null => {
  const [pressed, setPressed] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null)
  const latest = useRef({ page, passages })
  latest.current = { page, passages }
  const onClose = useCallback(() => setPressed(null), [])

  const root = page.root()
  useEffect(() => {
    if (!root) return
    const press = (event: Event): void => {
      if (!(event instanceof MouseEvent) || event.defaultPrevented || !getSelection()?.isCollapsed) return
      if (event.target instanceof Element && event.target.closest('a, button, [role="link"], [role="button"], summary'))
        return
      const { page: now, passages: all } = latest.current
      const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
      const position = caret && now.map()?.positionOf(caret.offsetNode, caret.offset)
      const passage = typeof position === 'number' ? passageAt(all, position) : null
      if (passage) setPressed({ id: passage.id, x: event.clientX, y: event.clientY })
    }
    root.addEventListener('click', press)
    return () => root.removeEventListener('click', press)
  }, [root])

  const passage = pressed && passages.find(({ id }) => id === pressed.id)
  return passage ? { passage, x: pressed.x, y: pressed.y, onClose } : null
}
