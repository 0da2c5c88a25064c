import { app, BrowserWindow, ipcMain, powerMonitor } from 'electron'
import type { Told } from '../shared/native.ts'
import { createAskToFlush, flushBeforeClosing } from './closing.ts'
import { startCore } from './core.ts'
import { forgetTracesWithNotebook } from './forget-traces.ts'
import { answerCalls, createDoor, pushEvents } from './ipc.ts'
import { endWithReason, isOnlyInstance, setUpLifecycle } from './lifecycle.ts'
import { lockWithComputer } from './lock-with-computer.ts'
import { keepLogIn } from './log.ts'
import { followPreferences } from './look.ts'
import { setUpMenu } from './menu.ts'
import { answerNative } from './native.ts'
import { type Asked, collectAsked, openFromOutside } from './open-asked.ts'
import { offerToReload } from './page-gone.ts'
import { type ShellPaths, settlePaths } from './paths.ts'
import { registerPageScheme, servePage } from './protocol.ts'
import { guardEveryPage, guardEverySession, hardenProcess } from './security.ts'
import { createShowLog } from './show-log.ts'
import { keepMarks } from './start-marks.ts'
import { createTeller } from './told.ts'
import { createWindow } from './window.ts'

const run = async (paths: ShellPaths, asked: Asked): Promise<void> => {
  keepLogIn(paths.data)
  const showLog = createShowLog(paths.data)
  const mark = keepMarks(paths.data)
  const core = startCore(paths)
  void core.ready.then(() => mark('coreReady'))
  const look = followPreferences(core)
  await app.whenReady()
  guardEverySession()
  servePage(paths.renderer)

  const windows = (): BrowserWindow[] => BrowserWindow.getAllWindows()
  const door = createDoor(ipcMain)
  answerCalls(door, core)
  forgetTracesWithNotebook(core)
  answerNative(door, look, showLog)
  pushEvents(core, () => windows().map(({ webContents }) => webContents))
  const teller = createTeller(door, () => mark('interactive'))
  const askToFlush = createAskToFlush(door)
  lockWithComputer(powerMonitor, core, windows, askToFlush)

  const openWindow = (): void => {
    const window = createWindow(paths.preload, look, mark)
    offerToReload(window, look, showLog)
    teller.follow(window)
    flushBeforeClosing(window, askToFlush, look, () => lifecycle.stayed())
  }
  const lifecycle = setUpLifecycle(core, openWindow)
  const tell = (told: Told): void => {
    if (windows().length === 0) openWindow()
    teller.tell(told)
  }
  setUpMenu(door, look, tell)
  openWindow()
  asked.answer((opening) => void openFromOutside(opening, tell, look))
}

hardenProcess()
registerPageScheme()
guardEveryPage()
const paths = settlePaths()
const asked = collectAsked()
if (isOnlyInstance()) run(paths, asked).catch(endWithReason)
else app.quit()
