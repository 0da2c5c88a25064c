import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ElectronStandIn } from './electron-stand-in.ts'
import { ownFrame } from './stand-in/ipc-pair.ts'
import { nobody, type Paper, startShell, until } from './start-desktop.ts'

const theWindow = (electron: ElectronStandIn) => {
  const [window] = electron.windows()
  if (!window) throw new Error('no window')
  return window
}

/** Waits until the page was asked, and answers with the number of the question. */
const asked = async (paper: Paper, times = 1): Promise<unknown> => {
  const questions = () => paper.delivered.filter(({ channel }) => channel === 'valise:closing')
  await until(() => questions().length >= times)
  expect(questions()).toHaveLength(times)
  return questions().at(-1)?.sent[0]
}

const answer = (electron: ElectronStandIn, question: unknown, flushed: unknown, sender?: unknown) =>
  electron.ipc.invoke(sender ?? theWindow(electron).webContents, ownFrame, 'valise:flushed', [question, flushed])

/** Waits until the person’s answer has had its effect. */
const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** She presses the buttons in this order. */
const pressing = (...buttons: number[]) => ({ ...nobody, message: () => buttons.shift() ?? -1 })

describe('a window that is closed in the middle of a word', () => {
  test('stays until the page has brought it to disk', async () => {
    const { electron, paper } = await startShell()
    const window = theWindow(electron)
    window.close()
    window.close()
    const question = await asked(paper)
    expect(window.isDestroyed()).toBe(false)
    await answer(electron, question, true)
    await until(() => window.isDestroyed())
    expect(electron.dialog.messages).toEqual([])
  })

  test('asks the person when the words could not be kept, and stays if she says so', async () => {
    const { electron, paper } = await startShell({ person: pressing(0, 1) })
    const window = theWindow(electron)
    window.close()
    await answer(electron, await asked(paper), false)
    await until(() => electron.dialog.messages.length === 1)
    await moment()
    expect(electron.dialog.messages[0]).toMatchObject({
      message: 'Your last words are not on disk yet',
      buttons: ['Stay', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    })
    expect(window.isDestroyed()).toBe(false)

    window.close()
    await answer(electron, await asked(paper, 2), false)
    await until(() => window.isDestroyed())
  })

  test('does not wait for ever for a page that hangs', async () => {
    const { electron, paper } = await startShell({ person: pressing(1) })
    const window = theWindow(electron)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    window.close()
    expect(paper.delivered.map(({ channel }) => channel)).toContain('valise:closing')
    await vi.advanceTimersByTimeAsync(4_999)
    expect(electron.dialog.messages).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    vi.useRealTimers()
    await until(() => window.isDestroyed())
    expect(electron.dialog.messages).toHaveLength(1)
  })

  test('believes nobody else, and only the answer to its question', async () => {
    const { electron, paper } = await startShell()
    const window = theWindow(electron)
    window.close()
    const question = await asked(paper)
    await answer(electron, question, true, { somebody: 'else' })
    await answer(electron, 999, true)
    await answer(electron, 'closed', true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(window.isDestroyed()).toBe(false)
    await answer(electron, question, true)
    await until(() => window.isDestroyed())
  })

  test('does not ask a page that is gone', async () => {
    const { electron, paper } = await startShell()
    const window = theWindow(electron)
    window.webContents.vanish()
    window.close()
    expect(window.isDestroyed()).toBe(true)
    expect(paper.delivered.filter(({ channel }) => channel === 'valise:closing')).toEqual([])
  })
})

describe('quitting', () => {
  test('goes on after the page has flushed, also on a Mac', async () => {
    const real = process.platform
    Object.defineProperty(process, 'platform', { value: 'darwin' })
    onTestFinished(() => {
      Object.defineProperty(process, 'platform', { value: real })
    })
    const { electron, paper } = await startShell()
    electron.app.app.quit()
    await answer(electron, await asked(paper), true)
    expect(await electron.app.ended).toBe(0)
  })

  test('is off when she stays', async () => {
    const real = process.platform
    Object.defineProperty(process, 'platform', { value: 'darwin' })
    onTestFinished(() => {
      Object.defineProperty(process, 'platform', { value: real })
    })
    const { electron, paper } = await startShell({ person: pressing(0) })
    const window = theWindow(electron)
    electron.app.app.quit()
    await answer(electron, await asked(paper), false)
    await until(() => electron.dialog.messages.length === 1)
    await moment()
    // Later she closes only the window: on a Mac the app stays.
    window.close()
    await answer(electron, await asked(paper, 2), true)
    await until(() => window.isDestroyed())
    const ended = vi.fn()
    void electron.app.ended.then(ended)
    electron.app.emitter.emit('activate')
    await until(() => electron.windows().length === 1)
    expect(ended).not.toHaveBeenCalled()
  })
})

describe('a page that dies', () => {
  test('is opened again when she wants it', async () => {
    const { electron } = await startShell({ person: pressing(0) })
    const reloaded = vi.fn()
    const { webContents } = theWindow(electron)
    webContents.emitter.listening.on('stand-in-reloaded', reloaded)
    webContents.crash()
    await until(() => reloaded.mock.calls.length === 1)
    expect(electron.dialog.messages[0]).toMatchObject({
      message: 'The page of Valise stopped',
      detail: expect.stringContaining('Everything that said “Saved” is kept.'),
    })
  })

  test('shows the log to who wants to see it, and asks again', async () => {
    const answers = [1, 0]
    const { electron, machine } = await startShell({ person: { ...nobody, message: () => answers.shift() ?? -1 } })
    theWindow(electron).webContents.crash()
    await until(() => electron.dialog.messages.length === 2)
    expect(electron.dialog.messages[0]).toMatchObject({ buttons: ['Open again', 'Show the log', 'Quit'] })
    const log = join(machine.appData, 'Valise', 'data', 'valise.log')
    expect(electron.dialog.shownInFolder).toEqual([log])
    expect(readFileSync(log, 'utf8')).toContain('the page ended: crashed (139)')
  })

  test('ends Valise when she does not', async () => {
    const { electron } = await startShell({ person: pressing(2) })
    theWindow(electron).webContents.crash()
    expect(await electron.app.ended).toBe(0)
  })
})
