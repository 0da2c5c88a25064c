/** A core that stops this often within this time, in milliseconds, would only stop again. */
const MOST = 3
const WITHIN = 60_000

/** Decides whether a core that stopped by itself is started again by itself. */
export interface RestartLimit {
  /** It stopped now. Answers whether it may start again at once. */
  stopped(): boolean
  /** A person asked for another start: what was before does not count any more. */
  forget(): void
}

/** @param now milliseconds; only differences count */
export const createRestartLimit = (now: () => number): RestartLimit => {
  let starts: readonly number[] = []
  return {
    stopped: () => {
      const at = now()
      starts = starts.filter((start) => at - start < WITHIN)
      if (starts.length >= MOST) return false
      starts = [...starts, at]
      return true
    },
    forget: () => {
      starts = []
    },
  }
}
