import type { Protocol, Session } from 'electron'
import { createEmitter, createEvent } from './events.ts'

type Guards = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceCheck = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** What the page and the network would ask of the session, and what the guards answered. */
export interface SessionStandIn {
  readonly session: Guards
  /** Whether a request may leave; a session without a guard lets everything through, as Electron does. */
  mayRequest(url: string): Promise<boolean>
  requestPermission(permission: Parameters<PermissionRequest>[1]): Promise<boolean>
  checkPermission(permission: Parameters<PermissionCheck>[1]): boolean
  checkDevice(): boolean
  /** Whether a download was let through. */
  download(): boolean
}

export const createSession = (): SessionStandIn => {
  const emitter = createEmitter()
  let request: PermissionRequest | null = null
  let check: PermissionCheck | null = null
  let device: DeviceCheck | null = null
  let before: BeforeRequest | null = null
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
