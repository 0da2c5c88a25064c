import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { createMarks } from '../../electron/marks.ts'
import { LastStart } from '../../shared/model/last-start.ts'
import { temporaryFolder } from '../support/folder.ts'
import type { ElectronStandIn } from './electron-stand-in.ts'
import { createEvent } from './stand-in/events.ts'
import { ownFrame } from './stand-in/ipc-pair.ts'
import { nobody, type Paper, startShell, until } from './start-desktop.ts'

const edition = (name = 'next.valise', text = '{"edition":2}'): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}
const contents = (electron: ElectronStandIn) => electron.windows()[0]?.webContents
const listen = (electron: ElectronStandIn): Promise<unknown> =>
  electron.ipc.invoke(contents(electron), ownFrame, 'valise:listening', [])
const told = (paper: Paper): unknown[] =>
  paper.delivered.filter(({ channel }) => channel === 'valise:told').map(({ sent }) => sent[0])

test('a file on the command line waits until the page listens; then every mark of the start is kept', async () => {
  const path = edition()
  const { electron, paper, machine } = await startShell({ parameters: [path] })
  await until(() => electron.app.recent.length === 1)
  expect(electron.app.recent).toEqual([path])
  expect(told(paper)).toEqual([])
  await listen(electron)
  expect(told(paper)).toEqual([{ kind: 'file', fileName: 'next.valise', text: '{"edition":2}' }])

  const kept = join(machine.appData, 'Valise', 'data', 'last-start.json')
  const read = (): LastStart | null =>
    existsSync(kept) ? (LastStart.safeParse(JSON.parse(readFileSync(kept, 'utf8') || '{}')).data ?? null) : null
  await until(() => Object.keys(read()?.marks ?? {}).length === 4)
  expect(read()).toMatchObject({ version: '0.0.0-test' })
})

test('a second start, a Mac’s events and the menu reach a page that listens; a page that reloads is waited for', async () => {
  const path = edition()
  const { electron, paper } = await startShell({ person: { ...nobody, open: () => path } })
  await listen(electron)
  const { emitter } = electron.app
  const event = () => createEvent({})

  emitter.emit('second-instance', event(), ['/usr/bin/valise', 'next.valise'], join(path, '..'))
  await until(() => told(paper).length === 1)
  const openUrl = event()
  emitter.emit('open-url', openUrl, 'valise://briefings/safety')
  expect(openUrl.defaultPrevented).toBe(true)
  emitter.emit('open-url', event(), 'valise://nowhere')
  emitter.emit('open-url', event(), 'https://example.com/')
  emitter.emit('second-instance', event(), ['/usr/bin/valise', 'valise://sos', path], '/')
  emitter.emit('open-file', event(), join(path, '..', 'notes.txt'))
  const openFile = event()
  emitter.emit('open-file', openFile, path)
  expect(openFile.defaultPrevented).toBe(true)
  await until(() => told(paper).length === 4)
  const file = { kind: 'file', fileName: 'next.valise', text: '{"edition":2}' }
  expect(told(paper)).toEqual([file, { kind: 'go', path: '/briefings/safety' }, { kind: 'go', path: '/sos' }, file])

  contents(electron)?.reload()
  emitter.emit('open-url', event(), 'valise://sos')
  expect(told(paper)).toHaveLength(4)
  await listen(electron)
  expect(told(paper)).toHaveLength(5)
})

test('a packed notebook leads to the screen that brings it back, after the person agreed, and is remembered nowhere', async () => {
  const answers = [1, 0]
  const { electron, paper } = await startShell({ person: { ...nobody, message: () => answers.shift() ?? -1 } })
  await listen(electron)
  const path = edition('Valise 2026-02-14.valisebook', '{"format":"valise-notebook/1"}')
  const open = () => electron.app.emitter.emit('second-instance', createEvent({}), ['/usr/bin/valise', path], '/')
  open()
  await until(() => electron.dialog.messages.length === 1)
  expect(electron.dialog.messages[0]).toMatchObject({
    message: 'Bring back the notebook in “Valise 2026-02-14.valisebook”?',
    buttons: ['Show the screen', 'Cancel'],
    cancelId: 1,
  })
  open()
  await until(() => told(paper).length === 1)
  expect(told(paper)).toEqual([
    { kind: 'notebook', fileName: 'Valise 2026-02-14.valisebook', text: '{"format":"valise-notebook/1"}' },
  ])
  expect(electron.app.recent).toEqual([])
})

test('a file that is no text is said, and nothing is told to the page', async () => {
  const { electron, paper } = await startShell({ person: { ...nobody, message: () => 0 } })
  await listen(electron)
  const path = join(temporaryFolder(), 'photo.valise')
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff]))
  electron.app.emitter.emit('open-file', createEvent({}), path)
  await until(() => electron.dialog.messages.length === 1)
  expect(electron.dialog.messages[0]).toMatchObject({ message: '“photo.valise” could not be opened' })
  expect(told(paper)).toEqual([])
  expect(electron.app.recent).toEqual([])
})

test('the menu follows the page’s commands and language, and gives the choice back', async () => {
  const path = edition()
  const { electron, paper } = await startShell({ person: { ...nobody, open: () => path } })
  await listen(electron)
  const labels = () => electron.menus.at(-1)?.map(({ label }) => label)
  expect(labels()).toEqual(['File', 'Edit', 'View', 'Window'])
  const show = (...sent: unknown[]) => electron.ipc.invoke(contents(electron), ownFrame, 'valise:show-commands', sent)
  const commands = [{ id: 'go.sos', title: 'Urgence', group: 'go', keys: 'Mod+Shift+E' }]
  await show('fr', commands)
  expect(labels()).toEqual(['Fichier', 'Modifier', 'Affichage', 'Aller', 'Fenêtre'])
  await expect(show('fr', [{ ...commands[0], role: 'toggleDevTools' }])).rejects.toThrow()

  const item = (menu: number, id: string): MenuItemConstructorOptions | undefined =>
    [electron.menus.at(-1)?.[menu]?.submenu ?? []].flat().find((each) => 'id' in each && each.id === id) as
      | MenuItemConstructorOptions
      | undefined
  item(3, 'go.sos')?.click?.({} as never, undefined, {} as never)
  expect(told(paper)).toEqual([{ kind: 'command', id: 'go.sos' }])
  item(0, 'shell.openEdition')?.click?.({} as never, undefined, {} as never)
  await until(() => told(paper).length === 2)
  expect(told(paper)[1]).toMatchObject({ kind: 'file', fileName: 'next.valise' })

  contents(electron)?.emitter.emit('context-menu', createEvent({}), { isEditable: false, selectionText: '' })
  expect(electron.popups).toEqual([])
  contents(electron)?.emitter.emit('context-menu', createEvent({}), { isEditable: true, selectionText: '' })
  expect(electron.popups.at(-1)?.map(({ role }) => role)).toContain('paste')
})

test('the window opens next time as it stood', async () => {
  const place = { x: 40, y: 60, width: 900, height: 700 }
  const data = temporaryFolder()
  const { electron } = await startShell({ parameters: [`--data=${data}`] })
  const [window] = electron.windows()
  expect(window?.options).toMatchObject({ width: 1280, height: 800, fullscreen: false })
  window?.stand(place)
  window?.maximize()
  window?.webContents.vanish()
  window?.close()
  await electron.app.ended
  const again = await startShell({ parameters: [`--data=${data}`] })
  const [second] = again.electron.windows()
  expect(second?.options).toMatchObject(place)
  expect(second?.isMaximized()).toBe(true)
})

test('a mark counts once', () => {
  const kept: LastStart[] = []
  let now = 1_000_250
  const mark = createMarks(
    '1',
    1_000_000,
    () => now,
    (start) => kept.push(start),
  )
  mark('windowCreated')
  now += 100
  mark('windowCreated')
  mark('interactive')
  expect(kept.at(-1)).toEqual({
    version: '1',
    startedAt: '1970-01-01T00:16:40.000Z',
    marks: { windowCreated: 250, interactive: 350 },
  })
  expect(kept).toHaveLength(2)
})
