import type { DesktopBridge } from '../../shared/native.ts'
import { type Client, createClient } from './client.ts'
import { createDesktopTransport } from './desktop-transport.ts'
import { createHttpTransport } from './http-transport.ts'
import { createBrowserNative } from './native-browser.ts'
import { createDesktopNative } from './native-desktop.ts'
import { takeToken } from './token.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly valise?: DesktopBridge
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * The client for the place where this page runs. The one spot that asks whether the desktop is
 * there. `null` when a browser opened the page without the token of a run.
 */
export const connect = (page: Window): Client | null => {
  if (page.valise) return createClient(createDesktopTransport(page.valise), createDesktopNative(page.valise))
  const token = takeToken(page)
  if (token === null) return null
  const base = new URL('.', page.location.href).href
  const transport = createHttpTransport({ token, base, fetch: page.fetch.bind(page), pause })
  return createClient(transport, createBrowserNative(page))
}
