import { useSyncExternalStore } from 'react'

/**
 * The place in the app stands wholly behind the `#`, its question too (`#/search?q=…`). Wouter's own
 * hash hook would put the question before it, where it would be sent to the host and stay behind.
 */

/** What we keep with an entry of the browser's history. */
export interface EntryState {
  /** Names the entry, so that its scroll position can be found again. */
  readonly key: string
  /** The focus stays where it is, for example in a list that is being walked through. */
  readonly keepFocus: boolean
}

export interface NavigateOptions {
  readonly replace?: boolean
  readonly keepFocus?: boolean
}

const newEntry = (keepFocus: boolean): EntryState => ({ key: crypto.randomUUID(), keepFocus })

const listeners = new Set<() => void>()
let arrivedAt: number | null = null

/** When one came to the place shown, as `event.timeStamp` counts; `null` for the place the page was loaded at. */
export const arrival = (): number | null => arrivedAt

const notify = (): void => {
  arrivedAt = performance.now()
  for (const listener of [...listeners]) listener()
}

// A plain `<a href="#/…">` makes an entry without a state: it gets its name here.
const onPopState = (): void => {
  if (currentEntry() === null) history.replaceState(newEntry(false), '')
  notify()
}

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('popstate', onPopState)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', onPopState)
  }
}

/** Splits what stands behind the `#` into path and question. */
export const splitHash = (hash: string): { readonly path: string; readonly search: string } => {
  const place = `/${hash.replace(/^#?\/?/, '')}`
  const mark = place.indexOf('?')
  return mark === -1 ? { path: place, search: '' } : { path: place.slice(0, mark), search: place.slice(mark + 1) }
}

/** The place shown now, with its question. */
export const currentPlace = (): string => `/${location.hash.replace(/^#?\/?/, '')}`

/** The state of the history entry shown now. */
export const currentEntry = (): EntryState | null => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'key' in state ? (state as EntryState) : null
}

/** Goes to a place, given as a path such as `/notes/abc`. */
export const navigate = (to: string, { replace = false, keepFocus = false }: NavigateOptions = {}): void => {
  if (to === currentPlace() && !replace) return
  history[replace ? 'replaceState' : 'pushState'](newEntry(keepFocus), '', `#${to}`)
  notify()
}

const path = (): string => splitHash(location.hash).path
const search = (): string => splitHash(location.hash).search

/** The location hook for wouter's `Router`. */
export const useHashPath = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, path), navigate],
  {
    hrefs: (href: string) => `#${href}`,
  },
)

/** The search hook for wouter's `Router`. */
export const useHashSearch = (): string => useSyncExternalStore(subscribe, search)

/** The place shown now, with its question; changes with each navigation. */
export const usePlace = (): string => useSyncExternalStore(subscribe, currentPlace)
