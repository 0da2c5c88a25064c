import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
})

test('theme and text size hold at once and after a reload', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const sampleSize = () =>
    page.getByText('Read slowly, write down what you promise').evaluate((element) => getComputedStyle(element).fontSize)

  expect(await paper()).toBe('rgb(250, 248, 244)')
  expect(await sampleSize()).toBe('17px')
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.getByRole('radio', { name: '130%' }).check({ force: true })
  await expect.poll(paper).toBe('rgb(22, 20, 18)')
  await expect.poll(sampleSize).toBe('22.1px')
  await page.reload()
  await expect.poll(paper).toBe('rgb(22, 20, 18)')
  await expect(page.getByRole('radio', { name: '130%' })).toBeChecked()
})

test('name and company are saved when a field is left, and are there after a reload', async ({ page }) => {
  await page.getByLabel('Name').fill('Anaïs Tremblay')
  await page.getByLabel('Company').fill('Érablière du Nord')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Anaïs Tremblay')
  await expect(page.getByLabel('Company')).toHaveValue('Érablière du Nord')
})

test('says where everything lies, and axe finds nothing', async ({ page, dataDir }) => {
  await expect(page.getByText(dataDir, { exact: true })).toBeVisible()
  await expect(page.getByText('both are intact')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await axeFindings(page), colorScheme).toEqual([])
  }
})
