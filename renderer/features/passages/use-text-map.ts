import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readingText } from '../../../shared/text/reading-text.ts'
import { mapText, type TextMap } from './text-map.ts'

/** The text of a briefing on the page, to be found again by its positions. */
export interface PageText {
  readonly text: string
  /** The element that holds the text; `null` while nothing is drawn. */
  root(): Element | null
  /** Made when first asked for; `null` where the page does not show this text. */
  map(): TextMap | null
  /** Another number each time the page drew the text anew: what refers to its nodes must be made again. */
  readonly turn: number
}

/** Follows the text of a briefing as it is drawn inside an article. */
export const usePageText = (article: RefObject<HTMLElement | null>, markdown: string): PageText => {
  const text = useMemo(() => readingText(markdown).text, [markdown])
  const known = useRef<{ readonly text: string; readonly map: TextMap | null } | null>(null)
  const [turn, setTurn] = useState(0)

  const root = useCallback(() => article.current?.querySelector('[data-briefing-text]') ?? null, [article])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is drawn anew
  useEffect(() => {
    const element = root()
    if (!element) return
    known.current = null
    setTurn((count) => count + 1)
    const drawn = new MutationObserver(() => {
      known.current = null
      setTurn((count) => count + 1)
    })
    drawn.observe(element, { childList: true, characterData: true, subtree: true })
    return () => drawn.disconnect()
  }, [root, text])

  const map = useCallback(() => {
    if (known.current?.text !== text) {
      const element = root()
      known.current = { text, map: element && mapText(element, text) }
    }
    return known.current.map
  }, [root, text])

  return useMemo(() => ({ text, root, map, turn }), [text, root, map, turn])
}
