/**
 * What the shell lets happen. Pure functions over parsed addresses; whatever is not named here is
 * refused.
 */

/** The scheme under which the page is served, and the one origin that may speak to the main process. */
export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://valise`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`

/** Whether an address belongs to our page. Exactly this host: no port, no user, no other spelling. */
export const isPageAddress = (url: URL | null): boolean =>
  url !== null && url.protocol === 'app:' && url.host === 'valise' && url.username === '' && url.password === ''

/** Whether a frame may go to an address. The page has no frames inside it, so only the top one may. */
export const mayNavigate = (url: URL | null, isMainFrame: boolean): boolean => isMainFrame && isPageAddress(url)

/**
 * Whether anything may be fetched from an address: our page's files, what the page itself made
 * (`blob:`, `data:`), and the developer tools' own files where there are developer tools.
 */
export const mayRequest = (url: URL | null, hasDevTools: boolean): boolean => {
  if (url === null) return false
  if (url.protocol === 'blob:') return isPageAddress(URL.parse(url.pathname))
  if (url.protocol === 'devtools:') return hasDevTools
  return url.protocol === 'data:' || isPageAddress(url)
}

/** The parts of a frame that say who it is. */
export interface Frame {
  readonly origin: string
  readonly parent: object | null
}

/** Whether a message comes from our page itself, not from a frame inside it nor from any other page. */
export const isOurFrame = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === PAGE_ORIGIN
