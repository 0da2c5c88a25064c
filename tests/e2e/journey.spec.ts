import { execFileSync } from 'node:child_process'
import { appPage } from '../pages/app.ts'
import { noteEditor } from '../pages/notes.ts'
import { expect, test } from './fixtures.ts'

const words = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })

test.describe('on the first day', () => {
  test.use({ firstDay: true })

  test('goes the whole way without one request leaving the computer', async ({ page, outside, dataDir }) => {
    const app = appPage(page)

    await app.rail('Briefings').click()
    await page
      .getByRole('link', { name: /Mexico City/ })
      .first()
      .click()
    await expect(app.title('Mexico City')).toBeVisible()
    await app.switchTo('Français')
    await expect(app.title('Mexico')).toBeVisible()
    await app.switchTo('English')

    await app.rail('Notes').click()
    await page.getByRole('button', { name: 'New note' }).first().click()
    const note = noteEditor(page.getByRole('main'))
    await note.title.fill('Reunión en Zapopan')
    await note.body.click()
    await page.keyboard.type('Camión refrigerado, see https://example.org/offer for the price. Señora Muñoz decides.')
    await expect(note.saved).toBeVisible()

    for (const [typed, found] of [
      ['camion', 'Reunión en Zapopan'],
      ['CAMIÓN', 'Reunión en Zapopan'],
      ['munoz', 'Reunión en Zapopan'],
      ['payment under threat', 'Safety in cartel-affected regions'],
    ] as const) {
      const box = await app.openPalette()
      await box.fill(typed)
      const hit = page
        .getByRole('dialog')
        .getByRole('option', { name: new RegExp(found) })
        .first()
      await expect(hit).toBeVisible()
      await expect(hit.locator('mark').first()).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(box).toBeHidden()
    }

    await app.goTo('#/notes')
    await page.getByRole('option', { name: /Reunión en Zapopan/ }).click()
    await page.getByRole('button', { name: 'More actions for this note' }).click()
    await page.getByRole('menuitem', { name: 'Export as PDF' }).click()
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
