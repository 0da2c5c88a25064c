import { basename, join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  shell,
  type WebContents,
} from 'electron'
import { MAX_BUNDLE_BYTES } from '../shared/model/bundle.ts'
import { channels } from './channels.ts'
import type { Door } from './ipc.ts'
import { readLink } from './link.ts'
import { log } from './log.ts'
import type { Look } from './look.ts'
import { readAccept, readBadge, readSaveRequest } from './native-input.ts'
import { readText } from './read-text.ts'
import { writeWholeFile } from './write-file.ts'

const windowOf = (page: WebContents): BrowserWindow => {
  const window = BrowserWindow.fromWebContents(page)
  if (!window) throw new Error('The window of this page is gone.')
  return window
}

/** Saves a file where the person says; answers after it is on disk. */
const saveFile = async (window: BrowserWindow, look: Look, input: unknown): Promise<{ fileName: string } | null> => {
  const { fileName, ending, bytes } = readSaveRequest(input)
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
    if (canceled || filePath === '') return null
    try {
      await writeWholeFile(filePath, bytes)
      return { fileName: basename(filePath) }
    } catch (error) {
      const { cancel, notSaved } = look.words()
      const { message, detail, elsewhere } = notSaved(error instanceof Error ? error.message : String(error))
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message,
        detail,
        buttons: [elsewhere, cancel],
        defaultId: 0,
        cancelId: 1,
      })
      if (response !== 0) return null
    }
  }
}

/** Lets the person pick a text file of certain endings and reads it. */
const openTextFile = async (
  window: BrowserWindow | null,
  look: Look,
  extensions: string[],
): Promise<{ fileName: string; text: string } | null> => {
  const choice: OpenDialogOptions = {
    filters: [{ name: look.words().bundles, extensions }],
    properties: ['openFile', 'dontAddToRecent'],
  }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, choice) : dialog.showOpenDialog(choice))
  const [path] = filePaths
  if (path === undefined) return null
  const fileName = basename(path)
  const read = await readText(path, MAX_BUNDLE_BYTES)
  if (read.ok) {
    // Only what everybody was sent: which notes somebody opened is nobody's business.
    if (/\.valise$/i.test(path)) app.addRecentDocument(path)
    return { fileName, text: read.text }
  }
  const refusal: MessageBoxOptions = { type: 'error', ...look.words().notRead(fileName, read.why) }
  await (window ? dialog.showMessageBox(window, refusal) : dialog.showMessageBox(refusal))
  return null
}

/** Lets the person pick an edition, as the page's own button does. */
export const openEdition = (look: Look): Promise<{ fileName: string; text: string } | null> =>
  openTextFile(BrowserWindow.getFocusedWindow(), look, ['valise', 'json'])

/** Opens an address in another program, after the person saw where it leads and agreed. */
const openLink = async (window: BrowserWindow, look: Look, address: unknown): Promise<void> => {
  const link = readLink(address)
  if (!link) {
    log('a link was refused')
    return
  }
  const { cancel, link: ask } = look.words()
  const { message, detail, open } = ask(link)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(link.href)
}

/** Answers what the page may ask of the machine. */
export const answerNative = (door: Door, look: Look, showLog: () => void): void => {
  door.handle(channels.saveFile, (page, file) => saveFile(windowOf(page), look, file))
  door.handle(channels.setBadge, async (_page, count) => {
    // Windows has no number on an icon; there this does nothing.
    app.setBadgeCount(readBadge(count))
  })
  door.handle(channels.openTextFile, (page, accept) => openTextFile(windowOf(page), look, readAccept(accept)))
  door.handle(channels.showLog, async () => showLog())
  door.handle(channels.openLink, (page, address) => openLink(windowOf(page), look, address))
}
