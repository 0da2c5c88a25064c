import { type RefObject, useEffect, useState } from 'react'

/** A section counts as reached a little before its heading touches the top. */
const REACHED = 120

/** The section that is being read: the last whose heading passed the top of the page. */
export const useCurrentSection = (
  article: RefObject<HTMLElement | null>,
  anchors: readonly string[],
): string | null => {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const scroller = article.current?.closest<HTMLElement>('[data-page-scroller]')
    if (!scroller) return
    let frame = 0
    const look = (): void => {
      frame = 0
      const top = scroller.getBoundingClientRect().top + REACHED
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      const reached = anchors.filter((anchor) => {
        const heading = article.current?.querySelector(`#${CSS.escape(anchor)}`)
        return heading && heading.getBoundingClientRect().top <= (atEnd ? Number.POSITIVE_INFINITY : top)
      })
      setCurrent(reached.at(-1) ?? null)
    }
    const later = (): void => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    scroller.addEventListener('scroll', later, { passive: true })
    const grown = new ResizeObserver(later)
    if (article.current) grown.observe(article.current)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', later)
      grown.disconnect()
    }
  }, [article, anchors])
  return current
}
