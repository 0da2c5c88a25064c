import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser as Chromium } from '@playwright/test'
import { onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createElectron, type ElectronStandIn } from './electron-stand-in.ts'
import type { Machine } from './stand-in/app.ts'
import { bootMain, builtPreload, root } from './stand-in/boot.ts'
import { type Browser, createBrowser } from './stand-in/chromium.ts'
import type { Person } from './stand-in/dialog.ts'
import type { OpenSurface } from './stand-in/window.ts'

/** Somebody who must not be asked: a dialog that nobody expected fails the test. */
export const nobody: Person = {
  message: ({ message }) => {
    throw new Error(`nobody is there to read: ${message}`)
  },
  save: () => {
    throw new Error('nobody is there to save a file')
  },
  open: () => {
    throw new Error('nobody is there to open a file')
  },
}

export interface DesktopOptions {
  readonly machine?: Partial<Machine>
  readonly person?: Person
  /** More of the command line. */
  readonly parameters?: readonly string[]
  /** Changes the stand-in before the boot. */
  readonly change?: (electron: ElectronStandIn) => void
  /** Whether a window is expected; waits for it. */
  readonly opens?: boolean
  /** Prepares the folder that the system gives to applications, before the start. */
  readonly prepare?: (dataDir: string) => void
}

const windowShown = (electron: ElectronStandIn): Promise<void> =>
  until(() => electron.windows().some((window) => window.isShown()))

const machineIn = (options: DesktopOptions): Machine => {
  const appData = mkdtempSync(join(tmpdir(), 'valise-desktop-'))
  onTestFinished(() => rmSync(appData, { recursive: true, force: true }))
  const dataDir = join(appData, 'Valise', 'data')
  mkdirSync(dataDir, { recursive: true })
  options.prepare?.(dataDir)
  const usual = { root, appData, languages: ['en-CA'], isPackaged: true, isSecond: false } as const
  return { ...usual, keyring: 'basic_text', ...options.machine }
}

/** Everything main was told to end comes to an end with the test. */
const endWithTest = (electron: ElectronStandIn): void => {
  onTestFinished(async () => {
    // A page that cannot answer any more must not hold the end back.
    for (const { webContents } of electron.windows()) webContents.vanish()
    electron.app.app.quit()
    await electron.app.ended
  })
}

/** Waits for a condition, not for a time. */
export const until = (holds: () => boolean): Promise<void> =>
  eventually(() => {
    if (!holds()) throw new Error(`not yet: ${holds}`)
  })

/** What a surface without a browser was asked to do. */
export interface Paper {
  readonly loaded: string[]
  readonly delivered: { readonly channel: string; readonly sent: readonly unknown[] }[]
}

/** Boots the built shell without a browser: its pages load at once and say nothing. */
export const startShell = async (
  options: DesktopOptions = {},
): Promise<{ electron: ElectronStandIn; paper: Paper; machine: Machine }> => {
  const paper: Paper = { loaded: [], delivered: [] }
  const openSurface: OpenSurface = () => ({
    load: async (url) => void paper.loaded.push(url),
    deliver: async (channel, sent) => void paper.delivered.push({ channel, sent }),
    close: async () => {},
  })
  const machine = machineIn(options)
  const electron = createElectron(machine, { ...(options.person ?? nobody) }, openSurface)
  options.change?.(electron)
  await bootMain(electron, options.parameters ?? [])
  if (options.opens ?? true) {
    endWithTest(electron)
    await windowShown(electron)
  }
  return { electron, paper, machine }
}

/** Boots the built shell with its built page in real Chromium. */
export const startDesktop = async (
  chromium: Chromium,
  options: DesktopOptions = {},
): Promise<{ electron: ElectronStandIn; browser: Browser; machine: Machine }> => {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-CA' })
  onTestFinished(() => context.close())
  const browser = createBrowser(context, builtPreload)
  const machine = machineIn(options)
  const electron = createElectron(machine, { ...(options.person ?? nobody) }, browser.openSurface)
  await browser.connect(electron)
  await bootMain(electron, options.parameters ?? [])
  endWithTest(electron)
  await windowShown(electron)
  return { electron, browser, machine }
}
