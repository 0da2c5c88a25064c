import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const openPalette = async (page: Page) => {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Search and commands' })
  await expect(box).toBeFocused()
  return box
}

test('finds as one types, shows the hit in its sentence and opens it with the keyboard', async ({ page }) => {
  const box = await openPalette(page)
  await box.pressSequentially('nuevo leon')
  const option = page.getByRole('option', { name: /^Nuevo León/ }).first()
  await expect(option.locator('mark').first()).toHaveText('Nuevo')
  await expect(page.getByRole('status').filter({ hasText: /\d+ results/ })).toBeAttached()

  const id = await option.getAttribute('id')
  for (let step = 0; step < 30; step += 1) {
    if ((await box.getAttribute('aria-activedescendant')) === id) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/regions\/MX-NLE$/)
  await expect(box).toBeHidden()
})

test('Enter shows all results, best first; each is a link', async ({ page }) => {
  const box = await openPalette(page)
  await box.pressSequentially('monterrey')
  await expect(page.getByRole('option', { name: 'All results for “monterrey”, best first' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeFocused()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('monterrey')
  const results = page.getByRole('main').getByRole('listitem')
  await expect(results.filter({ hasText: 'Consulate General of Canada, Monterrey' }).first()).toBeVisible()
  await expect(results.first().locator('mark').first()).toHaveText('Monterrey')
  // Each hit stands in its own sentence.
  const sentences = await results.locator('a > span:last-child').allTextContents()
  expect(new Set(sentences).size).toBeGreaterThan(3)
  const words = page.getByRole('searchbox', { name: 'Search' })
  await words.fill('extorsión')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/search\?q=extorsi%C3%B3n$/)
  await page.goBack()
  await expect(words).toHaveValue('monterrey')
})

test('runs a command by its name, accents and capitals forgiven', async ({ page }) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Français' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Recherche et commandes' }).pressSequentially('theme SOMBRE')
  await expect(page.getByRole('option', { name: 'Thème sombre' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('nothing found, an error, and closing are all said calmly', async ({ page }) => {
  await page.keyboard.press('Control+,')
  await page.getByLabel('Name').focus()
  const box = await openPalette(page)
  await box.pressSequentially('zzqx')
  await expect(page.getByText('Nothing found for “zzqx”')).toBeVisible()
  const error = { code: 'internal', message: 'broken' }
  await page.route('**/call/search.query', (route) => route.fulfill({ json: { ok: false, error } }))
  await box.fill('monterrey')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('What was saved is safe')
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(page.getByLabel('Name')).toBeFocused()
})

test('while one question is under way only the newest waits', async ({ page }) => {
  const asked: string[] = []
  const gate = Promise.withResolvers<void>()
  await page.route('**/call/search.query', async (route) => {
    asked.push((route.request().postDataJSON() as { words: string }).words)
    if (asked.length === 1) await gate.promise
    await route.continue()
  })
  const box = await openPalette(page)
  await box.pressSequentially('monterrey')
  await expect.poll(() => asked).toEqual(['m'])
  gate.resolve()
  await expect(page.getByRole('option', { name: /Monterrey/ }).first()).toBeVisible()
  expect(asked).toEqual(['m', 'monterrey'])
})

test('axe finds nothing in palette and results', async ({ page }) => {
  const inBothThemes = async (where: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await axeFindings(page), `${where}, ${colorScheme}`).toEqual([])
    }
  }
  const box = await openPalette(page)
  await inBothThemes('empty palette')
  await box.pressSequentially('extortion')
  await page.getByRole('option').nth(2).waitFor()
  await inBothThemes('palette with hits')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  await inBothThemes('results')
})
