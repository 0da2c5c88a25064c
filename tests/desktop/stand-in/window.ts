import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron'
import { createEmitter, createEvent, type Emitter, type Emitting } from './events.ts'

/** What shows a page for real, or does as if. Addresses are Electron's: `app://…`. */
export interface Surface {
  load(url: string): Promise<void>
  /** Brings a message of the main process to the page. */
  deliver(channel: string, sent: readonly unknown[]): Promise<void>
  close(): Promise<void>
}
export type OpenSurface = (contents: ContentsStandIn, options: BrowserWindowConstructorOptions) => Surface

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type ContentsSubset = Pick<
  WebContents,
  'isCrashed' | 'isLoadingMainFrame' | 'reload' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'
> &
  Emitting

/** A web contents, with the questions that Chromium would put to it. */
export interface ContentsStandIn extends ContentsSubset {
  readonly emitter: Emitter
  /** Whether the guards let a frame go there. */
  mayNavigate(url: string, isMainFrame: boolean): boolean
  mayRedirect(url: string): boolean
  mayAttachWebview(): boolean
  mayOpenWindow(url: string): boolean
  webRtcPolicy(): string
  /** The Bluetooth device the page was given; the first that is offered where nobody says otherwise. */
  chooseBluetooth(): string
  crash(): void
  /** As if the page were gone and nobody had noticed. */
  vanish(): void
}

const createContents = (surface: () => Surface, isLoading: () => boolean): ContentsStandIn => {
  const emitter = createEmitter()
  let openHandler: OpenHandler | null = null
  let policy = 'default'
  let isCrashed = false
  const asks = (event: string, details: object): boolean => {
    const asked = createEvent(details)
    emitter.emit(event, asked)
    return !asked.defaultPrevented
  }
  return {
    ...emitter.listening,
    emitter,
    isCrashed: () => isCrashed,
    isLoadingMainFrame: isLoading,
    reload: () => {
      isCrashed = false
      emitter.emit('did-start-navigation', createEvent({ isMainFrame: true, isSameDocument: false }))
      emitter.emit('stand-in-reloaded')
    },
    send: (channel, ...sent: unknown[]) => void surface().deliver(channel, structuredClone(sent)),
    setWebRTCIPHandlingPolicy: (next) => {
      policy = next
    },
    setWindowOpenHandler: (handler) => {
      openHandler = handler
    },
    mayNavigate: (url, isMainFrame) =>
      asks('will-frame-navigate', { url, isMainFrame, isSameDocument: false, frame: null }) &&
      (!isMainFrame || asks('will-navigate', { url, isMainFrame, isSameDocument: false, frame: null })),
    mayRedirect: (url) => asks('will-redirect', { url, isMainFrame: true, isSameDocument: false, frame: null }),
    mayAttachWebview: () => asks('will-attach-webview', {}),
    mayOpenWindow: (url) => openHandler === null || openHandler({ url } as never).action === 'allow',
    webRtcPolicy: () => policy,
    chooseBluetooth: () => {
      let chosen = 'the first'
      const answer = (given: string): void => {
        chosen = given
      }
      emitter.emit('select-bluetooth-device', createEvent({}), [{}], answer)
      return chosen
    },
    vanish: () => {
      isCrashed = true
    },
    crash: () => {
      isCrashed = true
      emitter.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 139 })
    },
  }
}

type WindowSubset = Pick<
  BrowserWindow,
  | 'close'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setBackgroundColor'
  | 'show'
> &
  Emitting & { readonly webContents: ContentsStandIn }

export interface WindowStandIn extends WindowSubset {
  readonly options: BrowserWindowConstructorOptions
  readonly emitter: Emitter
  readonly isShown: () => boolean
  readonly background: () => string
  minimize(): void
  /** As if the person had moved it and changed its size. */
  stand(bounds: Rectangle, isFullScreen?: boolean): void
}

/** What a window tells the rest of the stand-in. */
export interface WindowWorld {
  readonly openSurface: OpenSurface
  created(window: WindowStandIn): void
  closed(window: WindowStandIn): void
}

export const createWindowStandIn = (options: BrowserWindowConstructorOptions, world: WindowWorld): WindowStandIn => {
  const emitter = createEmitter()
  let isDestroyed = false
  let isShown = options.show ?? true
  let isMinimized = false
  let isMaximized = false
  let isFullScreen = options.fullscreen ?? false
  let bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
  let isLoading = false
  let background = options.backgroundColor ?? ''
  const webContents: ContentsStandIn = createContents(
    () => surface,
    () => isLoading,
  )
  const surface = world.openSurface(webContents, options)
  const window: WindowStandIn = {
    ...emitter.listening,
    options,
    emitter,
    webContents,
    isShown: () => isShown,
    background: () => background,
    isDestroyed: () => isDestroyed,
    isMinimized: () => isMinimized,
    isMaximized: () => isMaximized,
    isFullScreen: () => isFullScreen,
    getNormalBounds: () => ({ ...bounds }),
    maximize: () => {
      isMaximized = true
    },
    stand: (next, full = false) => {
      bounds = { ...next }
      isFullScreen = full
    },
    minimize: () => {
      isMinimized = true
    },
    restore: () => {
      isMinimized = false
    },
    focus: () => emitter.emit('focus'),
    show: () => {
      isShown = true
      emitter.emit('show')
    },
    setBackgroundColor: (colour) => {
      background = colour
    },
    loadURL: async (url) => {
      isLoading = true
      try {
        await surface.load(url)
      } finally {
        isLoading = false
      }
      emitter.emit('ready-to-show')
    },
    close: () => {
      const event = createEvent({})
      emitter.emit('close', event)
      if (event.defaultPrevented || isDestroyed) return
      isDestroyed = true
      void surface.close()
      emitter.emit('closed')
      world.closed(window)
    },
  }
  world.created(window)
  return window
}
