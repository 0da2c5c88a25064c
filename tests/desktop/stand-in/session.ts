import type { Protocol, Session } from 'electron'
import { createEmitter, createEvent } from './events.ts'

type Guards = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setBluetoothPairingHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceCheck = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type PairingHandler = NonNullable<Parameters<Session['setBluetoothPairingHandler']>[0]>
type DisplayHandler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>
type ProtectedClasses = NonNullable<Parameters<Session['setUSBProtectedClassesHandler']>[0]>
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** What the page and the network would ask of the session, and what the guards answered. */
export interface SessionStandIn {
  readonly session: Guards
  /** Whether a request may leave; a session without a guard lets everything through, as Electron does. */
  mayRequest(url: string): Promise<boolean>
  requestPermission(permission: Parameters<PermissionRequest>[1]): Promise<boolean>
  checkPermission(permission: Parameters<PermissionCheck>[1]): boolean
  checkDevice(): boolean
  /** What the page was given of the devices that Chromium offered: the answer to each kind of choice. */
  chooseDevices(): Readonly<Record<'hid' | 'usb' | 'serial' | 'restrictedFolder', unknown>>
  /** Whether a pairing was confirmed. */
  pair(): boolean
  /** What of the screen the page was given. */
  shareScreen(): unknown
  /** The classes of USB devices that stay out of reach, of these. */
  protectedOf(classes: string[]): string[]
  /** The languages of the spell checker; `null` where it is off. */
  spelling(): readonly string[] | null
  /** Whether a download was let through. */
  download(): boolean
}

export const createSession = (): SessionStandIn => {
  const emitter = createEmitter()
  let request: PermissionRequest | null = null
  let check: PermissionCheck | null = null
  let device: DeviceCheck | null = null
  let before: BeforeRequest | null = null
  let pairing: PairingHandler | null = null
  let display: DisplayHandler | null = null
  let protect: ProtectedClasses | null = null
  // As Electron starts: on, in the language of the system.
  let spelling: { on: boolean; languages: readonly string[] } = { on: true, languages: ['en-CA'] }

  /** Offers one device; `'the first'` stands for what Electron does when nobody listens. */
  const offer = (event: string, ...details: unknown[]): unknown => {
    let chosen: unknown = 'the first'
    const answer = (given?: unknown): void => {
      chosen = given
    }
    emitter.emit(event, createEvent({}), ...details, answer)
    return chosen
  }
  const session: Guards = {
    setPermissionRequestHandler: (handler) => {
      request = handler
    },
    setPermissionCheckHandler: (handler) => {
      check = handler
    },
    setDevicePermissionHandler: (handler) => {
      device = handler
    },
    setUSBProtectedClassesHandler: (handler) => {
      protect = handler
    },
    setBluetoothPairingHandler: (handler) => {
      pairing = handler
    },
    setDisplayMediaRequestHandler: (handler) => {
      display = handler
    },
    setSpellCheckerEnabled: (on) => {
      spelling = { ...spelling, on }
    },
    setSpellCheckerLanguages: (languages) => {
      spelling = { ...spelling, languages }
    },
    on: emitter.listening.on,
    webRequest: {
      onBeforeRequest: (...given: unknown[]) => {
        before = given.at(-1) as BeforeRequest
      },
    },
  }
  return {
    session,
    mayRequest: (url) =>
      new Promise((resolve) => {
        if (before) before({ url }, ({ cancel }) => resolve(cancel !== true))
        else resolve(true)
      }),
    requestPermission: (permission) =>
      new Promise((resolve) => {
        if (request) request({} as never, permission, resolve, {} as never)
        else resolve(true)
      }),
    checkPermission: (permission) => check?.(null, permission, 'app://valise', {} as never) ?? true,
    checkDevice: () => device?.({} as never) ?? true,
    chooseDevices: () => ({
      hid: offer('select-hid-device', { deviceList: [{}] }),
      usb: offer('select-usb-device', { deviceList: [{}] }),
      serial: offer('select-serial-port', [{}], {}),
      restrictedFolder: offer('file-system-access-restricted', {}),
    }),
    pair: () => {
      let confirmed = true
      pairing?.({} as never, (response) => {
        confirmed = (response as unknown as { confirmed: boolean }).confirmed
      })
      return confirmed
    },
    shareScreen: () => {
      let given: unknown = 'the whole screen'
      display?.({} as never, (streams) => {
        given = streams
      })
      return given
    },
    protectedOf: (classes) => protect?.({ protectedClasses: classes } as never) ?? [],
    spelling: () => (spelling.on ? spelling.languages : null),
    download: () => {
      const event = createEvent({})
      emitter.emit('will-download', event, {}, {})
      return !event.defaultPrevented
    },
  }
}

type Answer = Parameters<Protocol['handle']>[1]

/** The schemes that main answers itself. */
export interface ProtocolStandIn {
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>
  readonly privileged: ReadonlyMap<string, Electron.Privileges>
  answer(request: Request): Promise<Response | null>
}

export const createProtocol = (isReady: () => boolean): ProtocolStandIn => {
  const privileged = new Map<string, Electron.Privileges>()
  const handlers = new Map<string, Answer>()
  return {
    privileged,
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        if (isReady()) throw new Error('registerSchemesAsPrivileged comes before the app is ready')
        for (const { scheme, privileges = {} } of schemes) privileged.set(scheme, privileges)
      },
      handle: (scheme, handler) => {
        if (!isReady()) throw new Error('protocol.handle comes after the app is ready')
        handlers.set(scheme, handler)
      },
    },
    answer: async (request) => {
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
      return handler ? handler(request) : null
    },
  }
}
