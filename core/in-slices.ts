import { setImmediate as pause } from 'node:timers/promises'

/** How long a slice may hold up whoever asks next, in milliseconds: less than a frame. */
const SLICE = 12

/**
 * Makes something of each item, in order, and lets what was asked in the meantime go first: a core
 * has one thread, and a save must not wait for a long list. What `make` reads may have changed from
 * one slice to the next.
 */
export const mapInSlices = async <Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> => {
  const made: Made[] = []
  let from = performance.now()
  for (const item of items) {
    if (performance.now() - from > SLICE) {
      await pause()
      from = performance.now()
    }
    made.push(make(item))
  }
  return made
}
