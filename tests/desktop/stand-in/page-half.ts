import type { ContextBridge, IpcRenderer } from 'electron'

/** What Playwright puts into each page for us. */
export interface PageBindings {
  standInInvoke(channel: string, sent: readonly unknown[]): Promise<unknown>
  standInDeliver(channel: string, sent: readonly unknown[]): void
}

/** A CommonJS file as a function. */
type CommonJs = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/**
 * Runs a preload in a real page: gives it `contextBridge` and `ipcRenderer` and nothing else. It is
 * sent to the browser as text, so it may use nothing from around it.
 */
export const runPreload = (preload: CommonJs): void => {
  // A preload runs in the top frame only.
  if (window.top !== window) return
  const page = window as Window & Partial<PageBindings>
  const listeners = new Map<string, ((event: never, ...sent: unknown[]) => void)[]>()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        Object.defineProperty(page, name, { value: api, enumerable: true })
      },
    } satisfies Pick<ContextBridge, 'exposeInMainWorld'>,
    ipcRenderer: {
      invoke: async (channel: string, ...sent: unknown[]) => {
        // Throws for what cannot cross, as Electron does.
        structuredClone(sent)
        return page.standInInvoke?.(channel, sent)
      },
      on: (channel: string, listener: (event: never, ...sent: unknown[]) => void) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
        return undefined as never
      },
    } satisfies Pick<IpcRenderer, 'invoke' | 'on'>,
  }
  page.standInDeliver = (channel, sent) => {
    for (const listener of listeners.get(channel) ?? []) listener({} as never, ...sent)
  }
  const module = { exports: {} }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`A sandboxed preload cannot load ${name}`)
  }
  preload(require, module, module.exports)
}

/** The script that runs a built preload before anything of the page. */
export const preloadScript = (source: string): string =>
  `(${runPreload.toString()})(function (require, module, exports) {\n${source}\n})`
