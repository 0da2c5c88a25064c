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
 * it stays neither in the address bar nor in the history. `null` when the address has none.
 */
export const takeToken = ({ location, history, sessionStorage }: TokenWindow): string | null => {
  const token = FRAGMENT.exec(location.hash)?.[1]
  if (token === undefined) return null
  sessionStorage.setItem(KEY, token)
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  return token
}

/** The token this tab was opened with, also after a reload. */
export const keptToken = ({ sessionStorage }: Pick<TokenWindow, 'sessionStorage'>): string | null =>
  sessionStorage.getItem(KEY)
