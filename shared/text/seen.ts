/** A stretch of a text, from and to as shares of the whole: 0 is its beginning, 1 its end. */
export type Stretch = readonly [from: number, to: number]

/** Stretches this close are one: a line between two windows was seen, too. */
const GAP = 0.004

/** A text is read when no more than this of it was never on screen. */
export const READ_SHARE = 0.95

const clamp = (share: number): number => Math.min(1, Math.max(0, share))

/** Stretches in order, each apart from the next, with a new one among them. */
export const addSeen = (seen: readonly Stretch[], more: readonly Stretch[]): Stretch[] => {
  const sorted = [...seen, ...more]
    .map(([from, to]): Stretch => [clamp(from), clamp(to)])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b)
  const joined: Stretch[] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (last && from <= last[1] + GAP) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}

/** How much of the text the stretches are together, from 0 to 1. They must be apart. */
export const shareSeen = (seen: readonly Stretch[]): number =>
  clamp(seen.reduce((sum, [from, to]) => sum + to - from, 0))

/** Whether one of the stretches already holds all of another. */
export const holds = (seen: readonly Stretch[], [from, to]: Stretch): boolean =>
  seen.some(([start, end]) => start <= from + GAP && to - GAP <= end)
