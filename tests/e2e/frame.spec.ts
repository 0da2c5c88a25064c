import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { startHost } from './host-process.ts'

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
}

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

test('the token leaves the address bar, and a reload needs none', async ({ page }) => {
  expect(new URL(page.url()).hash).toBe('#/')
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('a page without a token says which address to open, and opens when it is given one', async ({ browser, host }) => {
  const context = await browser.newContext({ locale: 'fr-CA' })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${host.port}/`)
  await expect(heading(page, 'Ouvrez Valise par sa propre adresse')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.goto(host.url)
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  await context.close()
})

test('a core that does not start is a screen with a reason and another try', async ({ page }) => {
  const error = { code: 'store-newer', message: 'newer' }
  await page.route('**/call/app.state', (route) => route.fulfill({ json: { ok: false, error } }))
  await page.reload()
  await expect(heading(page, 'Valise could not start')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Your notes were written by a newer Valise')
  expect(await axeFindings(page)).toEqual([])
  await page.unroute('**/call/app.state')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('navigation moves the focus to the heading, names the window, and goes back and forward', async ({ page }) => {
  await page.keyboard.press('Control+,')
  await expect(heading(page, 'Settings')).toBeFocused()
  await expect(page).toHaveTitle('Settings – Valise')
  await page.getByRole('link', { name: 'Skip to the page' }).focus()
  await page.keyboard.press('Control+Shift+E')
  await expect(page).toHaveURL(/#\/sos$/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(page, 'Settings')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page).toHaveURL(/#\/sos$/)
})

test('the skip link leads to the heading of the page', async ({ page }) => {
  await goTo(page, '/settings')
  await expect(heading(page, 'Settings')).toBeVisible()
  await page.getByRole('link', { name: 'Skip to the page' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Settings')).toBeFocused()
  await expect(page).toHaveURL(/#\/settings$/)
})

test('an address that leads nowhere says so and offers the way home', async ({ page }) => {
  await goTo(page, '/nowhere/at/all')
  await expect(heading(page, 'There is nothing at this address')).toBeVisible()
  await page.getByRole('link', { name: 'Go to Today' }).click()
  await expect(page).toHaveURL(/#\/$/)
})

test('the language changes in place: place, focus and what is being typed stay', async ({ page }) => {
  await goTo(page, '/settings')
  await page.getByLabel('Company').fill('Érablière du Nord')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(heading(page, 'Réglages')).toBeVisible()
  await expect(page).toHaveTitle('Réglages – Valise')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByRole('button', { name: 'Français' })).toBeFocused()
  await expect(page.getByLabel('Entreprise')).toHaveValue('Érablière du Nord')
  await page.reload()
  await expect(heading(page, 'Réglages')).toBeVisible()
})

test('the key sheet lists the keys, and a question mark typed into a field stays a letter', async ({ page }) => {
  await goTo(page, '/settings')
  await heading(page, 'Settings').waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toContainText('Search and commands')
  await expect(sheet).toContainText('Ctrl Shift E')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.getByLabel('Name').click()
  await page.keyboard.type('?')
  await expect(page.getByLabel('Name')).toHaveValue('?')
  await expect(sheet).toBeHidden()
})

test('in a narrow window the list comes first, then the page with a way back', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await goTo(page, '/places')
  await expect(heading(page, 'Places')).toBeVisible()
  await page.getByRole('link', { name: 'Embassy of Canada' }).click()
  await expect(heading(page, 'Embassy of Canada')).toBeFocused()
  await expect(page.getByRole('link', { name: 'Médica Sur' })).toBeHidden()
  await page.getByRole('main').getByRole('link', { name: 'Places' }).click()
  await expect(page.getByRole('link', { name: 'Médica Sur' })).toBeVisible()
  await page.setViewportSize({ width: 600, height: 800 })
  const rail = await page.getByRole('navigation', { name: 'Main' }).boundingBox()
  expect(rail?.y).toBeGreaterThan(700)
})

test('going back finds the page where it was left', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await goTo(page, '/settings')
  await heading(page, 'Settings').waitFor()
  const scroller = page.locator('[data-page-scroller]')
  await scroller.evaluate((element) => element.scrollTo(0, 240))
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(240)
  await goTo(page, '/places')
  await heading(page, 'Places').waitFor()
  await page.goBack()
  await heading(page, 'Settings').waitFor()
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(240)
})

test('a fault while drawing is a calm page with another try, and the rest of the frame stays', async ({ page }) => {
  await page.route('**/call/library.places', (route) => route.fulfill({ json: { ok: true, value: 'not places' } }))
  await goTo(page, '/places')
  await expect(heading(page, 'This page could not be shown')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(heading(page, 'Settings')).toBeVisible()
})

test('a lost host is said at once; the page keeps what was typed and goes on with the next run', async ({
  page,
  host,
  dataDir,
}) => {
  await goTo(page, '/settings')
  await page.getByText('both are intact').waitFor()
  await page.getByLabel('Name').fill('Anaïs')
  await host.kill()
  await expect(page.getByRole('alert').filter({ hasText: 'Valise does not answer' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  const next = await startHost(dataDir, host.port)
  const startedAnew = page.getByRole('alert').filter({ hasText: 'Valise was started anew' })
  await expect(startedAnew).toBeVisible()
  await page.goto(next.url)
  await expect(startedAnew).toBeHidden()
  await expect(page).toHaveURL(/#\/settings$/)
  await expect(page.getByLabel('Name')).toHaveValue('Anaïs')
  await page.getByLabel('Company').fill('Érablière')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await next.kill()
})
