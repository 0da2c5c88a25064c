const KEY = 'valise.token'
const FRAGMENT = /^#token=([A-Za-z0-9_-]+)$/

/** The parts of a window that the token passes through. */
export interface TokenWindow {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: Pick<History, 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * Takes the token out of the address in which Valise printed it and keeps it for this tab, so that
 * it stays neither in the address bar nor in the history. `null` when the page never had one.
 */
export const takeToken = ({ location, history, sessionStorage }: TokenWindow): string | null => {
  const match = FRAGMENT.exec(location.hash)
  if (match?.[1] === undefined) return sessionStorage.getItem(KEY)
  sessionStorage.setItem(KEY, match[1])
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  return match[1]
}
