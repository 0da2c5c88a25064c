import { execFileSync } from 'node:child_process'
import { appPage } from '../pages/app.ts'
import { readWriteFind } from '../pages/journeys.ts'
import { expect, test } from './fixtures.ts'

const words = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })

test.describe('on the first day', () => {
  test.use({ firstDay: true })

  test('goes the whole way without one request leaving the computer', async ({ page, outside, dataDir }) => {
    const app = appPage(page)

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
