import { appPage } from '../pages/app.ts'
import { noteEditor } from '../pages/notes.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('compares a note with an earlier text, restores it, and undoes that', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/notes/new')
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Prices')
  await note.body.click()
  await page.keyboard.type('Forty tonnes a month.')
  await expect(note.saved).toBeVisible()
  // The preview shows the text; only the file that leaves keeps a revision.
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: 'Save the PDF' }).click()
  await expect(page.getByText(/^Saved as /).first()).toBeVisible()

  await app.goTo('#/notes')
  await page.getByRole('option', { name: /Prices/ }).click()
  await note.body.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Twenty tonnes a week.')
  await expect(note.saved).toBeVisible()
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()

  const changes = page.getByRole('region', { name: 'What has changed since' })
  await expect(changes.locator('del').first()).toContainText('Forty')
  await expect(changes.locator('ins').first()).toContainText('Twenty')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Restore this text' }).click()
  await expect(note.body).toHaveText('Forty tonnes a month.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(note.body).toHaveText('Twenty tonnes a week.')
})
