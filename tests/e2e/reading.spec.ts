import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

test('reads a briefing and opens a source by hover, by keyboard and by tap', async ({ page }) => {
  const app = appPage(page)
  await app.rail('Briefings').click()
  await page.getByRole('link', { name: /Safety in cartel-affected regions/ }).click()
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()
  await expect(page.getByText('as of Oct 7, 2026').or(page.getByText('as of 7 Oct 2026')).first()).toBeVisible()

  const mark = page.getByRole('button', { name: 'Source 1: Global Affairs Canada' }).first()
  const card = page.getByRole('dialog', { name: /Source 1/ })
  await mark.hover()
  await expect(card).toContainText('Global Affairs Canada')
  await page.mouse.move(0, 0)
  await expect(card).toBeHidden()

  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()

  await expect(page.getByRole('heading', { name: 'Sources' })).toBeAttached()
})

test('follows the outline and a link from one briefing to another, and comes back', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/safety')
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'A payment under threat' })
    .click()
  await expect(page).toHaveURL(/#\/briefings\/safety\/payment$/)
  await expect(page.getByRole('heading', { name: 'A payment under threat' })).toBeInViewport()
  await app.goTo('#/regions/MX-NLE')
  await expect(app.title(/Nuevo León/)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'A payment under threat' })).toBeInViewport()
})

test('switches to French and back without losing the place', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/rule-of-law/contracts')
  const english = page.locator('h2#contracts')
  await expect(english).toBeInViewport()
  const before = await english.evaluate((heading) => heading.getBoundingClientRect().top)
  const words = await english.textContent()

  await app.switchTo('Français')
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/)
  await expect(english).not.toHaveText(words ?? '')
  await expect(english).toBeInViewport()

  await app.switchTo('English')
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
  await expect(english).toHaveText(words ?? '')
  await expect
    .poll(async () => Math.abs((await english.evaluate((heading) => heading.getBoundingClientRect().top)) - before))
    .toBeLessThan(40)
})

test('sorts the regions, opens one and reads what three governments say', async ({ page }) => {
  const app = appPage(page)
  await app.rail('Map').click()
  await page.getByText('Table', { exact: true }).click()
  const table = page.getByRole('table').or(page.getByRole('grid')).first()
  await expect(table.getByRole('row')).toHaveCount(33)
  const header = table.getByRole('columnheader', { name: /Canada/ })
  await header.click()
  await expect(header).toHaveAttribute('aria-sort', /ascending|descending/)
  await page
    .getByRole('link', { name: /Nuevo León/ })
    .first()
    .click()
  await expect(app.title(/Nuevo León/)).toBeVisible()
  for (const issuer of ['Canada', 'United States', 'United Kingdom']) {
    await expect(page.getByRole('heading', { name: new RegExp(issuer) })).toBeVisible()
  }
  await expect(page.getByText(/city of Monterrey/).first()).toBeVisible()
})

test('reaches the emergency numbers from anywhere with one key', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/mexico-city')
  await expect(app.title('Mexico City')).toBeVisible()
  await page.keyboard.press('Control+Shift+E')
  await expect(page).toHaveURL(/#\/sos$/)
  await expect(page.getByText('911').first()).toBeVisible()
})

test('keeps the address bar free of the token and refuses a page without one', async ({ page, host }) => {
  expect(page.url()).not.toContain('token')
  const stranger = await page.context().browser()?.newContext()
  const other = await stranger?.newPage()
  await other?.goto(`http://127.0.0.1:${host.port}/`)
  await expect(other?.getByRole('heading', { level: 1 }) ?? page.locator('never')).toContainText(
    /Open Valise by its own address/,
  )
  await stranger?.close()
})
