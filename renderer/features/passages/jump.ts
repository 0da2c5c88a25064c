import { currentPlace, navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'

const listeners = new Set<(id: string) => void>()

/** Hears of a passage that is asked for although the address names it already. */
export const onJump = (listener: (id: string) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to a passage in its briefing, also when one is there and has scrolled away. */
export const goToPassage = ({ briefing, id }: { readonly briefing: string; readonly id: string }): void => {
  const path = paths.passage(briefing, id)
  if (currentPlace() !== path) navigate(path)
  else for (const listener of [...listeners]) listener(id)
}
