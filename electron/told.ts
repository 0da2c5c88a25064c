import type { BrowserWindow, WebContents } from 'electron'
import type { Told } from '../shared/native.ts'
import { channels } from './channels.ts'
import type { Door } from './ipc.ts'

/** More than anybody asks for while a window opens; a file may be large. */
const MOST_WAITING = 4

/** Asks things of the page. */
export interface Teller {
  /** Tells the page, at once or as soon as it listens. */
  tell(told: Told): void
  /** Knows from now on when the page of this window stops listening. */
  follow(window: BrowserWindow): void
}

/**
 * Keeps what the page is to be told until it listens: a file that was double-clicked starts Valise
 * first.
 * @param heard called each time a page begins to listen, which is when it can be used
 */
export const createTeller = (door: Door, heard: () => void): Teller => {
  const waiting: Told[] = []
  let listener: WebContents | null = null
  door.handle(channels.listening, (page) => {
    listener = page
    heard()
    for (const told of waiting.splice(0)) page.send(channels.told, told)
  })
  return {
    tell: (told) => {
      if (listener) return listener.send(channels.told, told)
      waiting.push(told)
      if (waiting.length > MOST_WAITING) waiting.shift()
    },
    follow: (window) => {
      const page = window.webContents
      const stop = (): void => {
        if (listener === page) listener = null
      }
      // A page that is loaded anew begins to listen anew.
      page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) stop()
      })
      page.on('render-process-gone', stop)
      window.on('closed', stop)
    },
  }
}
