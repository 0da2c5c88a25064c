import { app, type Session, session } from 'electron'
import { refuseBluetooth, refuseDevices } from './no-devices.ts'
import { mayNavigate, mayRequest } from './policy.ts'

/** Whether the developer tools exist: while developing, never in an installed app. */
export const hasDevTools = (): boolean => !app.isPackaged

/** What must stand before Electron starts its other processes. */
export const hardenProcess = (): void => {
  app.enableSandbox()
  // The page needs no host but `app://valise`, which is not looked up: no other name has an address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** One guard for every page there ever is, set the moment it is made. */
export const guardEveryPage = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(URL.parse(event.url), event.isMainFrame)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(URL.parse(event.url), event.isMainFrame)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // The content policy does not cover WebRTC; this leaves it no way out.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    refuseBluetooth(contents)
  })
}

/** Elsewhere than on a Mac, where the system checks, the spell checker fetches its dictionaries from the network. */
export const hasSpellChecker = (platform: NodeJS.Platform = process.platform): boolean => platform === 'darwin'

const guardSession = (guarded: Session): void => {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  guarded.setPermissionCheckHandler(() => false)
  refuseDevices(guarded)
  // What is saved goes through the native dialog, with bytes the main process holds.
  guarded.on('will-download', (event) => event.preventDefault())
  guarded.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayRequest(URL.parse(url), hasDevTools()) }),
  )
  guarded.setSpellCheckerEnabled(hasSpellChecker())
  if (!hasSpellChecker()) guarded.setSpellCheckerLanguages([])
}

/** No permission, no device, no download and no request but for the page itself, in every session there ever is. */
export const guardEverySession = (): void => {
  app.on('session-created', guardSession)
  guardSession(session.defaultSession)
}
