import type { DesktopBridge } from '../../shared/native.ts'
import { type Client, createClient } from './client.ts'
import { createDesktopTransport } from './desktop-transport.ts'
import { createHttpTransport, type HttpTransport } from './http-transport.ts'
import { createBrowserNative } from './native-browser.ts'
import { createDesktopNative } from './native-desktop.ts'
import { keptToken, takeToken } from './token.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly valise?: DesktopBridge
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * The address of a new run may be opened in a tab that already shows Valise: then only what stands
 * behind the `#` changes and nothing is loaded. The page takes the new token and stays where it was,
 * with all that was typed in it.
 */
const followNewRuns = (page: Window, transport: HttpTransport): void => {
  page.addEventListener('popstate', (event) => {
    const token = takeToken(page)
    if (token === null) return
    // Nobody else may take the token for a place in the app.
    event.stopImmediatePropagation()
    transport.renew(token)
    page.history.back()
  })
}

const awaitToken = (page: Window): void => {
  page.addEventListener('hashchange', () => page.location.reload())
}

/**
 * The client for the place where this page runs. The one spot that asks whether the desktop is
 * there. `null` when a browser opened the page without the token of a run.
 */
export const connect = (page: Window): Client | null => {
  if (page.valise) return createClient(createDesktopTransport(page.valise), createDesktopNative(page.valise))
  const token = takeToken(page) ?? keptToken(page)
  if (token === null) {
    awaitToken(page)
    return null
  }
  const base = new URL('.', page.location.href).href
  const transport = createHttpTransport({ token, base, fetch: page.fetch.bind(page), pause })
  followNewRuns(page, transport)
  return createClient(transport, createBrowserNative(page))
}
