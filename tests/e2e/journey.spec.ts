import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { readWriteFind } from '../pages/journeys.ts'
import { expect, test } from './fixtures.ts'

const noViolations = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

const words = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })

test.describe('on the first day', () => {
  test.use({ firstDay: true })

  test('asks three questions, each of which can be skipped, and never again', async ({ page }) => {
    const app = appPage(page)
    // Three questions, in the language that the first one gives at once; by keyboard.
    await expect(app.title('Which language do you read?')).toBeVisible()
    await page.getByRole('radio', { name: 'English' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(app.title('Dans quelle langue lisez-vous?')).toBeVisible()
    await noViolations(page)
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await expect(app.title('Who are you on paper?')).toBeFocused()
    await page.getByLabel('Name').fill('Anaïs Tremblay')
    await page.getByLabel('Company').fill('Érablière du Nord')
    await page.getByLabel('Company').press('Enter')
    await expect(app.title('What is your mission about?')).toBeFocused()
    await page.getByRole('checkbox', { name: 'Monterrey' }).focus()
    await page.keyboard.press('Space')
    const sector = page.getByRole('group', { name: 'Your sectors' }).getByRole('checkbox').last()
    await sector.focus()
    await page.keyboard.press('Space')
    await noViolations(page)
    await page.getByRole('button', { name: 'Go to Today' }).press('Enter')
    await expect(page.getByText('your sector').first()).toBeVisible()
    await page.reload()
    await expect(page.getByText('your sector').first()).toBeVisible()

    await app.goTo('#/settings')
    await expect(page.getByLabel('Company')).toHaveValue('Érablière du Nord')
    await expect(page.getByRole('checkbox', { name: 'Monterrey' })).toBeChecked()
  })

  test('goes the whole way without one request leaving the computer', async ({ page, outside, dataDir }) => {
    const app = appPage(page)

    await page.getByRole('button', { name: 'Skip all questions' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'To read' })).toBeVisible()

    await readWriteFind(page)

    await app.goTo('#/notes')
    await page.getByRole('option', { name: /Reunión en Zapopan/ }).click()
    await page.getByRole('button', { name: 'More actions for this note' }).click()
    await page.getByRole('menuitem', { name: 'Export or print' }).click()
    await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the PDF' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/Reunión en Zapopan\.pdf$/)
    const path = `${dataDir}/note.pdf`
    await file.saveAs(path)
    await expect(page.getByText(/Saved as .*Zapopan\.pdf/)).toBeVisible()
    // The words, wherever the lines of the page break.
    expect(words(path).replace(/\s+/g, ' ')).toContain('Señora Muñoz decides.')
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)

    await app.rail('SOS').click()
    await expect(app.title('Whom to call')).toBeVisible()
    await app.goTo('#/settings')
    await page.getByText('Dark', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    expect(outside).toEqual([])
  })
})
