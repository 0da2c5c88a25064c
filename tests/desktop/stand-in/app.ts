import { join } from 'node:path'
import type { App, BrowserWindow, SafeStorage } from 'electron'
import { createEmitter, createEvent, type Emitter, type Emitting } from './events.ts'

export type AppNames =
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setBadgeCount'
  | 'setName'
  | 'setPath'
  | 'whenReady'

/** The subset of `app` that Valise uses. */
export type AppSubset = Pick<Omit<App, 'commandLine'>, Exclude<AppNames, 'commandLine'>> & {
  readonly commandLine: Pick<App['commandLine'], 'appendSwitch'>
} & Emitting

/** What a test decides about the machine. */
export interface Machine {
  readonly root: string
  /** Where the system keeps the data of applications. */
  readonly appData: string
  readonly languages: readonly string[]
  readonly isPackaged: boolean
  /** Which store of secrets the system has. `basic_text` only pretends to be one. */
  readonly keyring: ReturnType<SafeStorage['getSelectedStorageBackend']>
  /** Whether another Valise is already running. */
  readonly isSecond: boolean
}

/** A window as far as quitting is concerned. */
export type Closable = Pick<BrowserWindow, 'close' | 'isDestroyed'>

export interface AppStandIn {
  readonly app: AppSubset
  readonly emitter: Emitter
  readonly isReady: () => boolean
  readonly isSandboxed: () => boolean
  readonly switches: ReadonlyMap<string, string>
  readonly paths: ReadonlyMap<string, string>
  /** Every number that was put on the icon. */
  readonly badges: readonly number[]
  /** What the system's list of recent documents was given. */
  readonly recent: readonly string[]
  /** Resolves with the exit code when the app has ended. */
  readonly ended: Promise<number>
  becomeReady(): void
  /** To be told by the windows. */
  windowClosed(left: number): void
}

export const createApp = (machine: Machine, windows: () => readonly Closable[]): AppStandIn => {
  const emitter = createEmitter()
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<number>()
  const switches = new Map<string, string>()
  const paths = new Map<string, string>([
    ['appData', machine.appData],
    ['documents', join(machine.appData, 'documents')],
  ])
  const recent: string[] = []
  let name = 'valise'
  let isReady = false
  let isSandboxed = false
  let isQuitting = false

  const finish = (): void => {
    const event = createEvent({})
    emitter.emit('will-quit', event)
    if (!event.defaultPrevented) ended.resolve(0)
  }
  const quit = (): void => {
    const event = createEvent({})
    emitter.emit('before-quit', event)
    if (event.defaultPrevented) return
    isQuitting = true
    for (const window of windows()) {
      window.close()
      // A window that stays cancels the quit.
      if (!window.isDestroyed()) {
        isQuitting = false
        return
      }
    }
    finish()
  }

  const badges: number[] = []
  const app: AppSubset = {
    ...emitter.listening,
    addRecentDocument: (path) => void recent.push(path),
    clearRecentDocuments: () => void recent.splice(0),
    commandLine: { appendSwitch: (key, value = '') => void switches.set(key, value) },
    enableSandbox: () => {
      if (isReady) throw new Error('app.enableSandbox comes before the app is ready')
      isSandboxed = true
    },
    exit: (code = 0) => ended.resolve(code),
    getAppPath: () => machine.root,
    getName: () => name,
    getPath: (key) => {
      const path = paths.get(key)
      if (path === undefined) throw new Error(`the stand-in has no path ${key}`)
      return path
    },
    getPreferredSystemLanguages: () => [...machine.languages],
    getVersion: () => '0.0.0-test',
    isPackaged: machine.isPackaged,
    quit,
    requestSingleInstanceLock: () => !machine.isSecond,
    setBadgeCount: (count = 0) => {
      badges.push(count)
      return true
    },
    setName: (next) => {
      name = next
    },
    setPath: (key, path) => void paths.set(key, path),
    whenReady: () => ready.promise,
  }
  return {
    app,
    emitter,
    isReady: () => isReady,
    isSandboxed: () => isSandboxed,
    switches,
    badges,
    paths,
    recent,
    ended: ended.promise,
    becomeReady: () => {
      isReady = true
      ready.resolve()
    },
    windowClosed: (left) => {
      if (left === 0 && !isQuitting) emitter.emit('window-all-closed')
    },
  }
}
