import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium as chromiumType, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../core/index.ts'
import { noteEditor } from '../pages/notes.ts'
import { testPorts } from '../support/core.ts'
import { watchThreads } from '../support/threads.ts'
import { chromiumOptions } from '../support/tools.ts'
import { startDesktop, until } from './start-desktop.ts'

let chromium: Browser
beforeAll(async () => {
  chromium = await chromiumType.launch(chromiumOptions())
})
afterAll(() => chromium.close())

const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

test('the core is killed in the middle of a word: the screen says so, it starts again, and the word is on disk', async () => {
  const threads = watchThreads()
  const { browser, electron, machine } = await startDesktop(chromium)
  const page = browser.page()
  const dataDir = join(machine.appData, 'Valise', 'data')
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(() => {
    location.hash = '#/notes'
  })
  await page.getByRole('button', { name: 'New note' }).first().click()
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Monterrey')
  await note.body.click()
  await page.keyboard.type('the last wor')
  await threads.at(-1)?.terminate()

  const screen = page.getByRole('alertdialog')
  await screen.getByRole('heading', { name: 'Valise runs again' }).waitFor()
  await screen.getByText('Everything you typed is saved.').waitFor()
  expect(await faults(page)).toEqual([])
  // Whoever types on does not close it unread.
  await page.keyboard.type('d \n')
  await screen.getByRole('button', { name: 'Show the log' }).click()
  await until(() => electron.dialog.shownInFolder.length === 1)
  expect(electron.dialog.shownInFolder).toEqual([join(dataDir, 'valise.log')])
  expect(readFileSync(join(dataDir, 'valise.log'), 'utf8')).toContain('core thread ended by itself')
  await screen.getByRole('button', { name: 'Go on' }).click()
  await screen.waitFor({ state: 'detached' })
  // The page was not loaded anew: the cursor stands where it stood.
  await page.keyboard.type('d')
  await note.saved.waitFor()
  expect(await note.body.textContent()).toBe('the last word')

  // Three times more within the minute, and it waits for a person.
  for (let count = 2; count <= 3; count += 1) {
    await threads.at(-1)?.terminate()
    await screen.getByRole('button', { name: 'Go on' }).click()
  }
  await threads.at(-1)?.terminate()
  await screen.getByRole('heading', { name: 'Valise has stopped' }).waitFor()
  expect(await faults(page)).toEqual([])
  await screen.getByRole('button', { name: 'Start again' }).click()
  await screen.getByRole('button', { name: 'Go on' }).click()

  electron.app.app.quit()
  await electron.app.ended
  const core = createCore(testPorts({ dataDir }))
  onTestFinished(() => core.close())
  const list = await core.handlers['notes.list']({ offset: 0, limit: 10, trashed: false, query: '' })
  expect(list).toMatchObject({ total: 1, notes: [{ title: 'Monterrey' }] })
  expect(await core.handlers['notes.get']({ id: list.notes[0]?.id ?? '' })).toMatchObject({ body: 'the last word' })
})
