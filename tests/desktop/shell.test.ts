import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { startShell, until } from './start-desktop.ts'

const setPlatform = (platform: NodeJS.Platform): void => {
  const real = process.platform
  Object.defineProperty(process, 'platform', { value: platform })
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: real })
  })
}

describe('the shell', () => {
  test('hardens the process before anything starts', async () => {
    const { electron } = await startShell()
    expect(electron.app.isSandboxed()).toBe(true)
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(electron.protocol.privileged.get('app')).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
    })
    expect([...electron.protocol.privileged.keys()]).toEqual(['app'])
  })

  test('opens one window, isolated and sandboxed, on our page', async () => {
    const { electron, paper } = await startShell()
    expect(paper.loaded).toEqual(['app://valise/'])
    const [window] = electron.windows()
    expect(window?.options).toMatchObject({ show: false, minWidth: 720, minHeight: 480, backgroundColor: '#faf8f4' })
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    })
    expect(existsSync(window?.options.webPreferences?.preload ?? '')).toBe(true)
  })

  test('has developer tools only while it is developed', async () => {
    const { electron } = await startShell({ machine: { isPackaged: false } })
    expect(electron.windows()[0]?.options.webPreferences?.devTools).toBe(true)
    expect(await electron.session.mayRequest('devtools://devtools/bundled/x.js')).toBe(true)
  })

  test('keeps its data where the local page does, and its own files beside them', async () => {
    const { electron, machine } = await startShell()
    expect(electron.app.app.getName()).toBe('Valise')
    expect(electron.app.paths.get('userData')).toBe(join(machine.appData, 'Valise'))
    expect(existsSync(join(machine.appData, 'Valise', 'data', 'notebook.db'))).toBe(true)
  })

  test('a folder named with --data makes a Valise of its own', async () => {
    const named = temporaryFolder()
    const { electron, machine } = await startShell({ parameters: [`--data=${named}`] })
    expect(electron.app.paths.get('userData')).toBe(join(named, 'desktop'))
    expect(existsSync(join(named, 'notebook.db'))).toBe(true)
    expect(existsSync(join(machine.appData, 'Valise', 'data', 'notebook.db'))).toBe(false)
  })

  test('says why it cannot start, and ends', async () => {
    const { electron } = await startShell({
      opens: false,
      change: ({ module }) =>
        Object.assign(module.Menu as object, {
          setApplicationMenu: () => {
            throw new Error('the menu is broken')
          },
        }),
    })
    expect(await electron.app.ended).toBe(1)
    expect(electron.dialog.errorBoxes).toEqual([{ title: 'Valise', content: 'the menu is broken' }])
  })
})

describe('the guard of every page', () => {
  test('keeps the page at home', async () => {
    const { electron } = await startShell()
    const contents = electron.windows()[0]?.webContents
    if (!contents) throw new Error('no window')
    expect(contents.mayNavigate('app://valise/index.html', true)).toBe(true)
    expect(contents.mayNavigate('app://valise/index.html', false)).toBe(false)
    expect(contents.mayNavigate('https://example.com/', true)).toBe(false)
    expect(contents.mayNavigate('file:///etc/passwd', true)).toBe(false)
    expect(contents.mayNavigate('nonsense', true)).toBe(false)
    expect(contents.mayRedirect('https://example.com/')).toBe(false)
    expect(contents.mayOpenWindow('app://valise/')).toBe(false)
    expect(contents.mayOpenWindow('https://example.com/')).toBe(false)
    expect(contents.mayAttachWebview()).toBe(false)
    expect(contents.webRtcPolicy()).toBe('disable_non_proxied_udp')
    expect(contents.chooseBluetooth()).toBe('')
  })

  test('lets nothing out of the session', async () => {
    const { electron } = await startShell()
    const { session } = electron
    expect(await session.mayRequest('app://valise/index.html')).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/passwd',
      'x',
      'devtools://devtools/x',
    ]) {
      expect(await session.mayRequest(url)).toBe(false)
    }
    expect(await session.requestPermission('media')).toBe(false)
    expect(await session.requestPermission('geolocation')).toBe(false)
    expect(session.checkPermission('notifications')).toBe(false)
    for (const permission of ['hid', 'serial', 'usb'] as const) expect(session.checkPermission(permission)).toBe(false)
    expect(session.checkDevice()).toBe(false)
    expect(session.chooseDevices()).toEqual({ hid: undefined, usb: undefined, serial: '', restrictedFolder: 'deny' })
    expect(session.pair()).toBe(false)
    expect(session.shareScreen()).toBeNull()
    expect(session.protectedOf(['audio', 'hid'])).toEqual(['audio', 'hid'])
    expect(session.spelling()).toBeNull()
    expect(session.download()).toBe(false)
  })

  test('stands over a session that is made later', async () => {
    const { electron } = await startShell()
    const later = (await import('./stand-in/session.ts')).createSession()
    electron.app.emitter.emit('session-created', later.session)
    expect(await later.mayRequest('https://example.com/')).toBe(false)
    expect(later.checkPermission('media')).toBe(false)
    expect(later.checkDevice()).toBe(false)
    expect(later.download()).toBe(false)
    expect(later.spelling()).toBeNull()
  })
})

describe('from start to end', () => {
  test('a second Valise ends at once and opens nothing', async () => {
    const { electron, machine } = await startShell({ machine: { isSecond: true }, opens: false })
    expect(await electron.app.ended).toBe(0)
    expect(electron.windows()).toEqual([])
    expect(existsSync(join(machine.appData, 'Valise', 'data', 'notebook.db'))).toBe(false)
  })

  test('the first one comes to the front instead', async () => {
    const { electron } = await startShell()
    const [window] = electron.windows()
    const focused = vi.fn()
    window?.emitter.listening.on('focus', focused)
    window?.minimize()
    electron.app.emitter.emit('second-instance', {}, ['valise'], '/')
    expect(window?.isMinimized()).toBe(false)
    expect(focused).toHaveBeenCalledOnce()
  })

  test('the last window closed, it closes the core’s files and ends', async () => {
    const { electron, paper, machine } = await startShell()
    const inUse = join(machine.appData, 'Valise', 'data', 'in-use.json')
    await until(() => existsSync(inUse))
    const [window] = electron.windows()
    window?.close()
    await until(() => paper.delivered.some(({ channel }) => channel === 'valise:closing'))
    expect(window?.isDestroyed()).toBe(false)
    const question = paper.delivered.at(-1)?.sent[0]
    await electron.ipc.invoke(
      window?.webContents,
      { origin: 'app://valise', parent: null, url: '' },
      'valise:flushed',
      [question, true],
    )
    expect(await electron.app.ended).toBe(0)
    expect(existsSync(inUse)).toBe(false)
  })

  test('on a Mac it stays without a window, and opens one from the dock', async () => {
    setPlatform('darwin')
    const { electron } = await startShell()
    const [window] = electron.windows()
    window?.webContents.vanish()
    window?.close()
    expect(electron.windows()).toEqual([])
    const ended = vi.fn()
    void electron.app.ended.then(ended)
    electron.app.emitter.emit('activate')
    await until(() => electron.windows()[0]?.isShown() ?? false)
    electron.app.emitter.emit('activate')
    expect(electron.windows()).toHaveLength(1)
    expect(ended).not.toHaveBeenCalled()
  })
})
