import { expect, type Page } from '@playwright/test'
import { appPage } from './app.ts'
import { noteEditor } from './notes.ts'

/** The title of the note that `readWriteFind` leaves behind. */
export const WRITTEN = 'Reunión en Zapopan'

/**
 * The main way through Valise, as far as every host goes it alike: read a briefing, change the
 * language and back, write a note, find note and briefing with and without accents.
 */
export const readWriteFind = async (page: Page): Promise<void> => {
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
  await note.title.fill(WRITTEN)
  await note.body.click()
  await page.keyboard.type('Camión refrigerado, see https://example.org/offer for the price. Señora Muñoz decides.')
  await expect(note.saved).toBeVisible()

  for (const [typed, found] of [
    ['camion', WRITTEN],
    ['CAMIÓN', WRITTEN],
    ['munoz', WRITTEN],
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
}
