/** How a passage looks in the text. Each is a `::highlight()` rule in `styles/passages.css`. */
export type Look = 'passage' | 'passage-comment' | 'passage-changed' | 'passage-current'

const LOOKS: readonly Look[] = ['passage', 'passage-comment', 'passage-changed', 'passage-current']

/**
 * Draws ranges of the page in their looks, without touching its elements: React and screen readers
 * see the text as it was. Returns the way to take them off again.
 */
export const paint = (ranges: readonly (readonly [Look, Range])[]): (() => void) => {
  // A browser of the delegate's own may not have it: the list of passages is there all the same.
  if (!('highlights' in CSS)) return () => {}
  for (const [priority, look] of LOOKS.entries()) {
    const own = ranges.flatMap(([its, range]) => (its === look ? [range] : []))
    if (own.length === 0) continue
    const highlight = new Highlight(...own)
    highlight.priority = priority
    CSS.highlights.set(look, highlight)
  }
  return () => {
    for (const look of LOOKS) CSS.highlights.delete(look)
  }
}
