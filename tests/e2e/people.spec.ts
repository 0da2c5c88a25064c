import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appPage } from '../pages/app.ts'
import { noteEditor } from '../pages/notes.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const cards = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Ana López',
  'ORG:Modelo',
  'TITLE:Directora',
  'EMAIL:ana@modelo.example.mx',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Luis Ríos',
  'END:VCARD',
  '',
].join('\r\n')

test('a person is added, written of, brought up to date from a card, and found; the own card is a code', async ({
  page,
  dataDir,
}) => {
  const app = appPage(page)
  const main = page.getByRole('main')
  await app.rail('People').click()
  await main.getByRole('button', { name: 'Add a person' }).click()
  const form = page.getByRole('dialog', { name: 'Add a person' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('A person needs a name.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Name' }).fill('Ana López')
  await form.getByRole('textbox', { name: 'Company' }).fill('Modelo')
  await form.getByRole('textbox', { name: 'Telephone' }).fill('+52 55 1234 5678')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(app.title('Ana López')).toBeVisible()
  await expect(main.getByRole('link', { name: '+52 55 1234 5678' })).toBeVisible()

  await app.goTo('#/notes/new')
  const note = noteEditor(main)
  await note.title.fill('Tasting')
  await note.body.click()
  await page.keyboard.type('Met [[ana')
  await expect(page.getByRole('option', { name: /Ana López.*Person met/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('[ ] send the list @"Ana López" 2026-02-27')
  await page.keyboard.press('Enter')
  await page.keyboard.type('call her @Ana')
  await note.body.blur()
  await expect(note.saved).toBeVisible()

  await app.goTo('#/people')
  await main.getByRole('searchbox', { name: 'Find people' }).fill('modelo')
  await main.getByRole('link', { name: /Ana López/ }).click()
  await expect(main.getByRole('region', { name: 'Notes' }).getByRole('link', { name: 'Tasting' })).toBeVisible()
  await expect(main.getByRole('region', { name: 'Follow-ups owed' }).getByText('send the list')).toBeVisible()
  // The only Ana: her first name is enough.
  await expect(main.getByRole('region', { name: 'Follow-ups owed' }).getByText('call her')).toBeVisible()

  writeFileSync(join(dataDir, 'telephone.vcf'), cards)
  const choosing = page.waitForEvent('filechooser')
  await main.getByRole('button', { name: 'More about people' }).click()
  await page.getByRole('menuitem', { name: 'Bring in vCards' }).click()
  await (await choosing).setFiles(join(dataDir, 'telephone.vcf'))
  const preview = page.getByRole('dialog', { name: /telephone\.vcf/ })
  await expect(preview.getByText('same name and company')).toBeVisible()
  await expect(preview.locator('ins')).toHaveText(['Directora', 'ana@modelo.example.mx'])
  expect(await axeFindings(page)).toEqual([])
  await preview.getByRole('button', { name: 'Bring in' }).click()
  await expect(main.getByText('Directora · Modelo')).toBeVisible()
  await main.getByRole('searchbox', { name: 'Find people' }).fill('')
  await expect(main.getByRole('link', { name: 'Luis Ríos' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  const box = await app.openPalette()
  await box.fill('directora')
  await expect(page.getByRole('option', { name: /Ana López/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await main.getByRole('button', { name: 'Move to the trash' }).click()
  await expect(main.getByRole('link', { name: /Ana López/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(main.getByRole('link', { name: /Ana López/ })).toBeVisible()

  await app.goTo('#/people/my-card')
  await main.getByRole('textbox', { name: 'Name' }).fill('Zoé Tremblay')
  await main.getByRole('textbox', { name: 'Name' }).press('Enter')
  const code = main.getByRole('img', { name: /QR code/ })
  await expect(code).toBeVisible()
  const size = await code.boundingBox()
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThan(250)
})
