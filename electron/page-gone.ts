import { app, type BrowserWindow, dialog } from 'electron'
import { log } from './log.ts'
import type { Look } from './look.ts'

type Choice = 'reload' | 'log' | 'quit'

const ask = async (window: BrowserWindow, look: Look): Promise<Choice> => {
  const { message, detail, reload, showLog, quit } = look.words().pageGone
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail,
    buttons: [reload, showLog, quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return (['reload', 'log', 'quit'] as const)[response] ?? 'reload'
}

/** A page that died leaves a blank window: says what was kept, shows the log, and opens the page again. */
export const offerToReload = (window: BrowserWindow, look: Look, showLog: () => void): void => {
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the page ended: ${reason} (${exitCode})`)
    for (;;) {
      const choice = await ask(window, look)
      if (choice === 'quit') return app.quit()
      if (choice === 'reload') return window.webContents.reload()
      // Whoever looks at the log has not said yet what is to become of the page.
      showLog()
    }
  })
}
