import { ValiseError } from '../../shared/contract/errors.ts'

/**
 * Holds the notebook while it is open, and nothing while it is locked. `use` is the only way to the
 * notebook, so that whatever a call wants of it is refused by the same sentence while it is locked;
 * no call asks for itself. Keep what `use` gives for one call only.
 */
export interface Holder<Held> {
  /** The open notebook. Error: `locked`. */
  use(): Held
  /** The open notebook, or `null` while it is locked: for what makes sense without notes too. */
  peek(): Held | null
  /** Opens it and holds it. Whatever `open` throws comes out, and nothing is held. */
  hold(open: () => Held): void
  /** Closes it and lets go of everything that came with it. */
  release(): void
}

const locked = (): ValiseError =>
  new ValiseError(
    'locked',
    'The notebook is locked, so its notes can be neither read nor changed. Nothing was lost: unlock it, then try again.',
  )

/** @param close called with what was held, before it is forgotten */
export const createHolder = <Held>(close: (held: Held) => void): Holder<Held> => {
  let held: Held | null = null
  const release = (): void => {
    const last = held
    held = null
    if (last !== null) close(last)
  }
  return {
    use: () => {
      if (held === null) throw locked()
      return held
    },
    peek: () => held,
    hold: (open) => {
      release()
      held = open()
    },
    release,
  }
}
