import { basename } from 'node:path'
import { app, dialog } from 'electron'
import { MAX_BUNDLE_BYTES } from '../shared/model/bundle.ts'
import type { Told } from '../shared/native.ts'
import { placeOfLink } from './deep-link.ts'
import type { Look } from './look.ts'
import { type Opening, readOpening } from './opening.ts'
import { readText } from './read-text.ts'

/** What was asked for before there was anybody to open it. */
export interface Asked {
  /** From now on this opens what is asked, beginning with what was asked already. */
  answer(open: (opening: Opening) => void): void
}

/**
 * Collects what the system asks Valise to open: on the command line, of a second start, and on a Mac
 * by events that come before the app is ready.
 */
export const collectAsked = (): Asked => {
  const waiting: Opening[] = []
  let open = (opening: Opening): void => void waiting.push(opening)
  const ask = (opening: Opening | null): void => {
    if (opening) open(opening)
  }
  ask(readOpening(process.argv.slice(1), process.cwd()))
  app.on('second-instance', (_event, argv, folder) => ask(readOpening(argv.slice(1), folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    ask(readOpening([path], '/'))
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    const path = placeOfLink(link)
    ask(path === null ? null : { what: 'place', path })
  })
  return {
    answer: (next) => {
      open = next
      for (const opening of waiting.splice(0)) next(opening)
    },
  }
}

/** Whether the person wants to see the screen on which a packed notebook is brought back. */
const agreesToBringBack = async (fileName: string, look: Look): Promise<boolean> => {
  await look.known
  const { cancel, bringBack } = look.words()
  const { message, detail, open } = bringBack(fileName)
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message,
    detail,
    buttons: [open, cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Reads what is to be opened and tells the page; says so where it cannot be read. */
export const openFromOutside = async (opening: Opening, tell: (told: Told) => void, look: Look): Promise<void> => {
  if (opening.what === 'place') return tell({ kind: 'go', path: opening.path })
  const fileName = basename(opening.path)
  if (opening.what === 'notebook' && !(await agreesToBringBack(fileName, look))) return
  const read = await readText(opening.path, MAX_BUNDLE_BYTES)
  if (!read.ok) {
    await look.known
    await dialog.showMessageBox({ type: 'error', ...look.words().notRead(fileName, read.why) })
    return
  }
  // Which notes somebody opened is nobody's business.
  if (opening.what === 'notebook') return tell({ kind: 'notebook', fileName, text: read.text })
  app.addRecentDocument(opening.path)
  tell({ kind: 'file', fileName, text: read.text })
}
