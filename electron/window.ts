import { BrowserWindow, nativeTheme } from 'electron'
import { log } from './log.ts'
import type { Look } from './look.ts'
import type { Mark } from './marks.ts'
import { PAGE_ADDRESS } from './policy.ts'
import { hasDevTools, hasSpellChecker } from './security.ts'
import { recallWindow, rememberWindow } from './window-memory.ts'
import { SMALLEST } from './window-place.ts'

/** Makes the window and loads the page; it shows itself when the page has painted, in the right theme. */
export const createWindow = (preload: string, look: Look, mark: Mark): BrowserWindow => {
  const { place, state } = recallWindow()
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    fullscreen: state === 'full-screen',
    show: false,
    backgroundColor: look.paper(),
    title: 'Valise',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: hasDevTools(),
      spellcheck: hasSpellChecker(),
    },
  })
  mark('windowCreated')
  rememberWindow(window)
  const repaint = (): void => window.setBackgroundColor(look.paper())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))

  const painted = new Promise<void>((resolve) => window.once('ready-to-show', resolve)).then(() => mark('firstPaint'))
  void Promise.all([painted, look.known]).then(() => {
    if (window.isDestroyed()) return
    if (state === 'maximised') window.maximize()
    window.show()
  })
  window.loadURL(PAGE_ADDRESS).catch((error: unknown) => log(`the page did not load: ${String(error)}`))
  return window
}
