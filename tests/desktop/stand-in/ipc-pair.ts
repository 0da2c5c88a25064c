import type { IpcMain, IpcMainInvokeEvent, IpcRenderer, IpcRendererEvent, WebContents, WebFrameMain } from 'electron'

/** Who a page says it is, as Electron would. */
export type FrameStandIn = Pick<WebFrameMain, 'origin' | 'parent' | 'url'>

type Listener = (event: IpcRendererEvent, ...sent: unknown[]) => void
type Handler = Parameters<IpcMain['handle']>[1]

const clone = <T>(value: T): T => {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}

/** The main process's half: what is registered there can be invoked by any page. */
export interface MainHalf {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  /** Invokes a channel as a page would, with both ways cloned as Electron clones them. */
  invoke(sender: unknown, frame: FrameStandIn | null, channel: string, sent: readonly unknown[]): Promise<unknown>
}

export const createMainHalf = (): MainHalf => {
  const handlers = new Map<string, Handler>()
  const ipcMain = {
    handle: (channel: string, handler: Handler): void => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
  } satisfies MainHalf['ipcMain']
  return {
    ipcMain,
    invoke: async (sender, frame, channel, sent) => {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered`)
      // Only the fields that a handler may go by; the class behind the event cannot be made outside Electron.
      const event = { sender, senderFrame: frame, type: 'frame' } as unknown as IpcMainInvokeEvent
      const cloned = clone(sent)
      try {
        return clone(await handler(event, ...cloned))
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
      }
    },
  }
}

/** A page's half, in this same process: for tests that need no browser. */
export interface PageHalf {
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on'>
  readonly contents: Pick<WebContents, 'send'>
}

export const createPageHalf = (main: MainHalf, frame: FrameStandIn): PageHalf => {
  const listeners = new Map<string, Listener[]>()
  const contents: PageHalf['contents'] = {
    send: (channel: string, ...sent: unknown[]) => {
      const cloned = clone(sent)
      setImmediate(() => {
        for (const listener of listeners.get(channel) ?? []) listener({} as IpcRendererEvent, ...cloned)
      })
    },
  }
  const ipcRenderer = {
    invoke: (channel: string, ...sent: unknown[]) => main.invoke(contents, frame, channel, sent),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      // Nobody chains; the real one returns itself.
      return undefined as never
    },
  } satisfies PageHalf['ipcRenderer']
  return { ipcRenderer, contents }
}

/** The frame of our own page. */
export const ownFrame: FrameStandIn = { origin: 'app://valise', parent: null, url: 'app://valise/' }
