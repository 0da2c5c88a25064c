import { app, BrowserWindow, dialog } from 'electron'
import type { WorkerHandle } from '../core/worker-handle.ts'

/** How long the core may take to finish and close its files, in milliseconds. */
const DEADLINE = 10_000

/** Shows the window there is, when Valise is started a second time. */
const showWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** @returns `false` when Valise is already running; it has come to the front then */
export const isOnlyInstance = (): boolean => {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', showWindow)
  return true
}

/** Says why the shell itself could not start, and ends: a process without a window helps nobody. */
export const endWithReason = (error: unknown): void => {
  dialog.showErrorBox('Valise', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** What a window that stays open after all has to say. */
export interface Lifecycle {
  stayed(): void
}

/** Ends with the last window, except on a Mac; there a click on the dock opens another one. */
export const setUpLifecycle = (core: Pick<WorkerHandle, 'close'>, openWindow: () => void): Lifecycle => {
  let quitting = false
  let closed = false
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    // Holding a window back cancels the quit that asked for it, also on a Mac: it is taken up here.
    if (process.platform !== 'darwin' || quitting) app.quit()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, DEADLINE))
    void Promise.race([core.close(), deadline]).then(() => {
      closed = true
      app.quit()
    })
  })
  return {
    stayed: () => {
      quitting = false
    },
  }
}
