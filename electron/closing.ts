import { type BrowserWindow, dialog, type WebContents } from 'electron'
import { channels } from './channels.ts'
import type { Door } from './ipc.ts'
import type { Look } from './look.ts'

/** How long the page may take to bring everything to disk, in milliseconds. A save takes about one. */
const DEADLINE = 5_000

/** Asks a page to bring what is typed to disk. Answers whether it did, in time. */
export type AskToFlush = (page: WebContents) => Promise<boolean>

export const createAskToFlush = (door: Door): AskToFlush => {
  const open = new Map<number, { readonly page: WebContents; readonly answer: (flushed: boolean) => void }>()
  let questions = 0
  door.handle(channels.flushed, (page, question, flushed) => {
    const asked = typeof question === 'number' ? open.get(question) : undefined
    if (asked?.page === page) asked.answer(flushed === true)
  })
  return async (page) => {
    questions += 1
    const question = questions
    const { promise, resolve } = Promise.withResolvers<boolean>()
    open.set(question, { page, answer: resolve })
    const timer = setTimeout(() => resolve(false), DEADLINE)
    page.send(channels.closing, question)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      open.delete(question)
    }
  }
}

const agreesToLose = async (window: BrowserWindow, look: Look): Promise<boolean> => {
  const { message, detail, stay, close } = look.words().unflushed
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [stay, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** Holds a window open until its page has brought everything to disk, or the person lets it go without. */
export const flushBeforeClosing = (window: BrowserWindow, ask: AskToFlush, look: Look, stayed: () => void): void => {
  let settled = false
  let asking = false
  const settle = async (): Promise<void> => {
    settled = (await ask(window.webContents)) || (await agreesToLose(window, look))
    asking = false
    if (window.isDestroyed()) return
    if (settled) window.close()
    else stayed()
  }
  window.on('close', (event) => {
    const page = window.webContents
    // A page that is not there yet, or no more, holds nothing.
    if (settled || page.isCrashed() || page.isLoadingMainFrame()) return
    event.preventDefault()
    if (asking) return
    asking = true
    void settle()
  })
}
