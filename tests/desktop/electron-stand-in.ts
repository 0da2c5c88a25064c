import type {
  BrowserWindowConstructorOptions,
  Display,
  MenuItemConstructorOptions,
  NativeTheme,
  SafeStorage,
} from 'electron'
import { type AppStandIn, createApp, type Machine } from './stand-in/app.ts'
import { createDialog, type DialogStandIn, type Person } from './stand-in/dialog.ts'
import { createEmitter, createEvent } from './stand-in/events.ts'
import { createMainHalf, type MainHalf } from './stand-in/ipc-pair.ts'
import { createProtocol, createSession, type ProtocolStandIn, type SessionStandIn } from './stand-in/session.ts'
import { type ContentsStandIn, createWindowStandIn, type OpenSurface, type WindowStandIn } from './stand-in/window.ts'

/**
 * What stands in for the `electron` module of the main process where Electron itself cannot run.
 * Its parts are checked against Electron's own declarations; what the shell imports and is missing
 * here fails at link time.
 */
export interface ElectronStandIn {
  /** The exports, by the names under which the shell imports them. */
  readonly module: Readonly<Record<string, unknown>>
  readonly app: AppStandIn
  readonly dialog: DialogStandIn
  readonly ipc: MainHalf
  readonly protocol: ProtocolStandIn
  readonly session: SessionStandIn
  readonly theme: { readonly source: () => string; setSystem(isDark: boolean): void }
  /** What the machine itself tells: it sleeps, its screen is locked. */
  readonly power: { emit(event: 'suspend' | 'lock-screen'): void }
  readonly menus: (readonly MenuItemConstructorOptions[] | null)[]
  /** The menus that were opened by a right click. */
  readonly popups: (readonly MenuItemConstructorOptions[])[]
  readonly windows: () => readonly WindowStandIn[]
}

type ModuleName = keyof typeof import('electron')

const createTheme = () => {
  const emitter = createEmitter()
  let source: NativeTheme['themeSource'] = 'system'
  let isDark = false
  const nativeTheme = {
    ...emitter.listening,
    get themeSource() {
      return source
    },
    set themeSource(next) {
      source = next
      emitter.emit('updated')
    },
    get shouldUseDarkColors() {
      return source === 'dark' || (source === 'system' && isDark)
    },
  } satisfies Pick<NativeTheme, 'on' | 'off' | 'themeSource' | 'shouldUseDarkColors'>
  return {
    nativeTheme,
    source: () => source,
    setSystem: (next: boolean) => {
      isDark = next
      emitter.emit('updated')
    },
  }
}

export const createElectron = (machine: Machine, person: Person, openSurface: OpenSurface): ElectronStandIn => {
  const windows: WindowStandIn[] = []
  const app = createApp(machine, () => [...windows])
  const dialog = createDialog(person)
  const ipc = createMainHalf()
  const protocol = createProtocol(app.isReady)
  const session = createSession()
  const theme = createTheme()
  const power = createEmitter()
  // A store that turns the letters around, and is as good as the machine’s.
  const storage = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => machine.keyring,
    encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
    decryptString: (bytes: Buffer) => [...bytes.toString()].reverse().join(''),
  } satisfies Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
  >
  const menus: (readonly MenuItemConstructorOptions[] | null)[] = []
  const popups: (readonly MenuItemConstructorOptions[])[] = []
  const display: Pick<Display, 'id' | 'workArea'> = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

  const open = (options: BrowserWindowConstructorOptions = {}): WindowStandIn =>
    createWindowStandIn(options, {
      openSurface,
      created: (window) => {
        if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
        windows.push(window)
        app.emitter.emit('web-contents-created', createEvent({}), window.webContents)
      },
      closed: (window) => {
        windows.splice(windows.indexOf(window), 1)
        app.windowClosed(windows.length)
      },
    })
  // Called with `new`: a constructor that returns an object makes that object.
  const windowClass = Object.assign(
    function openNew(options?: BrowserWindowConstructorOptions) {
      return open(options)
    },
    {
      getAllWindows: () => [...windows],
      getFocusedWindow: () => windows.at(-1) ?? null,
      fromWebContents: (contents: ContentsStandIn) =>
        windows.find(({ webContents }) => webContents === contents) ?? null,
    },
  )

  const module = {
    app: app.app,
    BrowserWindow: windowClass,
    dialog: dialog.dialog,
    ipcMain: ipc.ipcMain,
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) =>
        Object.assign(template, { popup: () => void popups.push(template) }),
      setApplicationMenu: (menu: MenuItemConstructorOptions[] | null) => void menus.push(menu),
    },
    nativeTheme: theme.nativeTheme,
    powerMonitor: power.listening,
    safeStorage: storage,
    protocol: protocol.protocol,
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    session: { defaultSession: session.session },
    shell: dialog.shell,
  } satisfies Partial<Record<ModuleName, unknown>>

  return {
    module,
    app,
    dialog,
    ipc,
    protocol,
    session,
    theme,
    power: { emit: (event) => power.emit(event) },
    menus,
    popups,
    windows: () => windows,
  }
}
