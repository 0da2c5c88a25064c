import { app, BrowserWindow, ipcMain, powerMonitor } from 'electron'
import { createAskToFlush, flushBeforeClosing } from './closing.ts'
import { startCore } from './core.ts'
import { answerCalls, createDoor, pushEvents } from './ipc.ts'
import { endWithReason, isOnlyInstance, setUpLifecycle } from './lifecycle.ts'
import { lockWithComputer } from './lock-with-computer.ts'
import { followPreferences } from './look.ts'
import { setUpMenu } from './menu.ts'
import { answerNative } from './native.ts'
import { type ShellPaths, settlePaths } from './paths.ts'
import { registerPageScheme, servePage } from './protocol.ts'
import { guardEveryPage, guardEverySession, hardenProcess } from './security.ts'
import { createWindow } from './window.ts'

const run = async (paths: ShellPaths): Promise<void> => {
  const core = startCore(paths)
  const look = followPreferences(core)
  await app.whenReady()
  guardEverySession()
  servePage(paths.renderer)
  setUpMenu()

  const door = createDoor(ipcMain)
  answerCalls(door, core)
  answerNative(door, look)
  pushEvents(core, () => BrowserWindow.getAllWindows().map(({ webContents }) => webContents))
  const askToFlush = createAskToFlush(door)
  lockWithComputer(powerMonitor, core, () => BrowserWindow.getAllWindows(), askToFlush)

  const openWindow = (): void =>
    flushBeforeClosing(createWindow(paths.preload, look), askToFlush, look, () => lifecycle.stayed())
  const lifecycle = setUpLifecycle(core, openWindow)
  openWindow()
}

hardenProcess()
registerPageScheme()
guardEveryPage()
const paths = settlePaths()
if (isOnlyInstance()) run(paths).catch(endWithReason)
else app.quit()
