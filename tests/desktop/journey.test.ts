import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium as chromiumType, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../core/index.ts'
import type { DesktopBridge } from '../../shared/native.ts'
import { readWriteFind } from '../pages/journeys.ts'
import { noteEditor } from '../pages/notes.ts'
import { testPorts } from '../support/core.ts'
import { chromiumOptions } from '../support/tools.ts'
import { root } from './stand-in/boot.ts'
import { createEvent } from './stand-in/events.ts'
import type { PageBindings } from './stand-in/page-half.ts'
import { nobody, startDesktop, until } from './start-desktop.ts'

declare global {
  interface Window {
    readonly valise?: DesktopBridge
    heard?: unknown[]
  }
}

let chromium: Browser
beforeAll(async () => {
  chromium = await chromiumType.launch(chromiumOptions())
})
afterAll(() => chromium.close())

type Reply = { ok: boolean; value?: never; error?: { code: string; message: string } }

const call = (page: Page, name: string, input: unknown): Promise<Reply> =>
  page.evaluate(([asked, given]) => window.valise?.call(asked, given), [name, input] as const) as Promise<Reply>

test('the window opens on the page, and a note written there is on disk', async () => {
  const { browser, electron, machine } = await startDesktop(chromium)
  const page = browser.page()
  await page.getByRole('navigation').first().waitFor()
  await page.getByText(/Edition \d+/).waitFor()
  expect(await call(page, 'app.state', {})).toMatchObject({
    ok: true,
    value: { version: '0.0.0-test', edition: expect.any(Number) },
  })

  await page.evaluate(() => {
    window.heard = []
    window.valise?.on((message) => window.heard?.push(message))
  })
  const created = await call(page, 'notes.create', { title: 'Monterrey', body: 'Call **Ana**' })
  expect(created).toMatchObject({ ok: true, value: { title: 'Monterrey', version: 1 } })
  await page.waitForFunction(() => window.heard?.length === 1)
  expect(await page.evaluate(() => window.heard)).toEqual([
    { event: 'notes.changed', value: { id: (created.value as unknown as { id: string }).id, version: 1 } },
  ])

  // The window goes; what it wrote stays.
  electron.app.app.quit()
  await electron.app.ended
  const core = createCore(testPorts({ dataDir: join(machine.appData, 'Valise', 'data') }))
  onTestFinished(() => core.close())
  expect(core.handlers['notes.list']({ offset: 0, limit: 10, trashed: false, query: '' })).toMatchObject({
    total: 1,
    notes: [{ title: 'Monterrey' }],
  })

  // Nothing was asked of the network, and the page runs under its content policy without a murmur.
  expect(browser.sightings).toEqual({ refused: [], heldBack: [], windowsDenied: [], complaints: [] })
})

test('the same journey as in a browser, and nothing asked of the network', async () => {
  const { browser, electron } = await startDesktop(chromium)
  const page = browser.page()
  await page.getByRole('navigation').first().waitFor()
  await readWriteFind(page)

  // The menu has the page's commands; a link turns to a page; a double-clicked file is brought in.
  const labels = () => electron.menus.at(-1)?.map(({ label }) => label)
  await until(() => labels()?.includes('Go') ?? false)
  electron.app.emitter.emit('open-url', createEvent({}), 'valise://regions/MX-JAL')
  await page.getByRole('heading', { level: 1, name: 'Jalisco' }).waitFor()
  const bundle = JSON.parse(readFileSync(join(root, 'dist', 'mission.valise'), 'utf8')) as {
    content: { edition: number }
  }
  bundle.content.edition += 1
  const next = join(mkdtempSync(join(tmpdir(), 'valise-next-')), 'next.valise')
  onTestFinished(() => rmSync(dirname(next), { recursive: true, force: true }))
  writeFileSync(next, JSON.stringify(bundle))
  electron.app.emitter.emit('second-instance', createEvent({}), ['valise', next], '/')
  await page.getByRole('heading', { level: 1, name: `Edition ${bundle.content.edition}` }).waitFor()
  expect(await call(page, 'app.state', {})).toMatchObject({ value: { edition: bundle.content.edition } })

  expect(browser.sightings).toEqual({ refused: [], heldBack: [], windowsDenied: [], complaints: [] })
})

test('the page cannot leave, nor open a window, nor reach the network', async () => {
  const { browser } = await startDesktop(chromium)
  const page = browser.page()
  await page.getByRole('navigation').first().waitFor()
  const here = page.url()

  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/link'
    document.body.append(link)
    link.click()
  })
  await until(() => browser.sightings.heldBack.length === 1)
  await page.evaluate(() => {
    location.href = 'https://example.com/location'
  })
  await until(() => browser.sightings.heldBack.length === 2)
  expect(browser.sightings.heldBack).toEqual(['https://example.com/link', 'https://example.com/location'])
  expect(page.url()).toBe(here)

  await page.evaluate(() => {
    window.open('https://example.com/window')
  })
  await until(() => browser.sightings.windowsDenied.length === 1)
  expect(page.context().pages()).toHaveLength(1)

  // As text: the test runner would rewrite an import that stands in a function.
  const tries = ["fetch('https://example.com/fetch')", "import('https://example.com/module.js')"]
  for (const attempt of tries) {
    expect(await page.evaluate(`${attempt}.then(() => 'came back', () => 'refused')`)).toBe('refused')
  }
  await page.evaluate(() => {
    navigator.sendBeacon('https://example.com/beacon')
    new Image().src = 'https://example.com/image.png'
  })
  // Whatever got past the page's own policy would be here; and here it was stopped.
  for (const url of browser.sightings.refused) expect(url).toMatch(/^https:\/\/example\.com\//)
  expect(await call(page, 'app.state', {})).toMatchObject({ ok: true })
})

test('only the page itself is answered', async () => {
  const { browser, electron } = await startDesktop(chromium)
  const page = browser.page()
  await page.getByRole('navigation').first().waitFor()
  const refusal = /only the page of Valise may ask/
  const invoke = (target: Pick<Page, 'evaluate'>) =>
    target.evaluate(() =>
      (window as Window & Partial<PageBindings>).standInInvoke?.('valise:call', ['app.state', {}]).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    )

  // A frame inside the page has the page's origin, but it is not the page.
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  const inner = page.frames()[1]
  if (!inner) throw new Error('no frame')
  expect(await invoke(inner as unknown as Page)).toMatch(refusal)

  // Another origin in a window of its own.
  const stranger = await page.context().newPage()
  await stranger.route('https://evil.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>hi' }))
  await stranger.goto('https://evil.example/')
  expect(await invoke(stranger)).toMatch(refusal)
  await stranger.close()

  expect(await invoke(page)).toBe('answered')
  expect(electron.windows()).toHaveLength(1)
})

test('what the page gets is one frozen object, and no channel', async () => {
  const { browser } = await startDesktop(chromium)
  const page = browser.page()
  const shape = await page.evaluate(() => {
    const bridge = window.valise
    if (!bridge) return null
    const isFixed = (value: object): boolean => Object.isFrozen(value)
    return {
      keys: Object.keys(bridge).sort(),
      native: Object.keys(bridge.native).sort(),
      frozen: isFixed(bridge) && isFixed(bridge.native),
      node: ['require', 'process', 'Buffer', 'global', 'module'].filter((name) => name in window),
    }
  })
  expect(shape).toEqual({
    keys: ['call', 'native', 'on'],
    native: ['onClosing', 'onTold', 'openLink', 'openTextFile', 'saveFile', 'setBadge', 'showCommands', 'showLog'],
    frozen: true,
    node: [],
  })
})

/** Opens a new note and types into it, without waiting for anything to be saved. */
const typeNote = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(() => {
    location.hash = '#/notes'
  })
  await page.getByRole('button', { name: 'New note' }).first().click()
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Kept')
  await note.body.click()
  await page.keyboard.type(words)
}

test('a window closed in the middle of a word keeps the word', async () => {
  const { browser, electron, machine } = await startDesktop(chromium)
  await typeNote(browser.page(), 'the last wor')
  const [window] = electron.windows()
  window?.close()
  expect(window?.isDestroyed()).toBe(false)
  await electron.app.ended
  expect(electron.dialog.messages).toEqual([])
  const core = createCore(testPorts({ dataDir: join(machine.appData, 'Valise', 'data') }))
  onTestFinished(() => core.close())
  const list = await core.handlers['notes.list']({ offset: 0, limit: 10, trashed: false, query: '' })
  expect(list).toMatchObject({ total: 1, notes: [{ title: 'Kept' }] })
  expect(await core.handlers['notes.get']({ id: list.notes[0]?.id ?? '' })).toMatchObject({ body: 'the last wor' })
})

test('words that cannot be saved hold the window until the person lets them go', async () => {
  const answers = [0, 1]
  const person = { ...nobody, message: () => answers.shift() ?? -1 }
  const { browser, electron, machine } = await startDesktop(chromium, { person })
  const page = browser.page()
  await page.getByRole('navigation').first().waitFor()
  const notebook = new Database(join(machine.appData, 'Valise', 'data', 'notebook.db'))
  notebook.exec('DROP VIEW note_live; ALTER TABLE note RENAME TO gone')
  notebook.close()

  await typeNote(page, 'nowhere to go')
  const [window] = electron.windows()
  window?.close()
  await until(() => electron.dialog.messages.length === 1)
  expect(electron.dialog.messages).toMatchObject([{ message: 'Your last words are not on disk yet' }])
  // She stays: the words are still on the page.
  expect(window?.isDestroyed()).toBe(false)
  expect(await noteEditor(page.getByRole('main')).body.textContent()).toContain('nowhere to go')
  window?.close()
  await electron.app.ended
  expect(electron.dialog.messages).toHaveLength(2)
})

test('a core that cannot start says why, on the page', async () => {
  const named = mkdtempSync(join(tmpdir(), 'valise-held-'))
  const holder = createCore(testPorts({ dataDir: named }))
  onTestFinished(() => {
    holder.close()
    rmSync(named, { recursive: true, force: true })
  })
  const { browser } = await startDesktop(chromium, { parameters: [`--data=${named}`] })
  const page = browser.page()
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Another Valise is using the same notes')
  expect(await call(page, 'notes.list', {})).toMatchObject({ ok: false, error: { code: 'data-in-use' } })
})
