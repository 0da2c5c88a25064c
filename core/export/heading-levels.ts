/** The note's title is level 1, and PDF knows six levels. */
const FIRST = 2
const LAST = 6

/**
 * Levels for a note's headings in the order they stand, such that none is skipped: a screen reader
 * steps from level to level, and PDF/UA refuses gaps. Headings that were on one level under the
 * same heading stay on one level.
 */
export const createHeadingLevels = (): ((depth: number) => number) => {
  const open: number[] = []
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop()
    open.push(depth)
    return Math.min(FIRST + open.length - 1, LAST)
  }
}
