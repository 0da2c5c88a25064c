import { readFileSync } from 'node:fs'
import { appPage } from '../pages/app.ts'
import { noteEditor } from '../pages/notes.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('a promise typed in a note is ticked in the ledger and seen ticked in the note', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/notes/new')
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Supplier talks')
  await page.getByRole('combobox', { name: 'Company' }).fill('Érable & Fils')
  await note.body.click()
  await page.keyboard.type('- [ ] send the price list @Ana_López 2020-02-27')
  await expect(note.body.getByText('overdue')).toBeVisible()
  await expect(note.saved).toBeVisible()

  await app.goTo('#/')
  await expect(page.getByRole('region', { name: 'You promised' }).getByText('send the price list')).toBeVisible()
  await page.getByRole('link', { name: /^Follow-ups.*1 overdue$/ }).click()
  await expect(app.title('Follow-ups')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Overdue' }).getByText('@Ana López')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Save these follow-ups' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save as tasks (.ics)' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('SUMMARY:send the price list')

  await page.getByRole('checkbox', { name: 'Done: send the price list' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Everything is done')).toBeVisible()
  await page.getByText('Done', { exact: true }).click()
  await page.getByRole('link', { name: 'send the price list' }).click()
  await expect(note.body.getByRole('checkbox')).toBeChecked()
  await expect(note.body).toBeFocused()
})

test('two brackets link to a briefing, which then says where it is mentioned; a filter finds the note', async ({
  page,
}) => {
  const app = appPage(page)
  await app.goTo('#/notes/new')
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Before Guadalajara')
  await page.getByRole('combobox', { name: 'Tag' }).fill('Sécurité')
  await page.getByRole('combobox', { name: 'Tag' }).press('Enter')
  await note.body.click()
  await page.keyboard.type('Read [[cartel')
  await expect(page.getByRole('option', { name: /Safety in cartel-affected regions/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' on the plane.')
  await expect(note.body.getByRole('link', { name: 'Safety in cartel-affected regions' })).toBeVisible()
  await expect(note.saved).toBeVisible()

  await app.goTo('#/briefings/safety')
  const mentions = page.getByRole('region', { name: 'Mentioned in' })
  await expect(mentions.getByText('Read Safety in cartel-affected regions on the plane.')).toBeVisible()
  await mentions.getByRole('link', { name: 'Before Guadalajara' }).click()

  await page.getByRole('button', { name: 'Filters and saved searches' }).click()
  await page.getByRole('button', { name: /Tag$/ }).click()
  await page.getByRole('option', { name: 'Sécurité', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name for this search' }).fill('Safety')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Safety', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  const box = page.getByRole('searchbox', { name: 'Search your notes' })
  await expect(box).toHaveValue('tag:"Sécurité"')
  await expect(page.getByRole('option', { name: /Before Guadalajara/ })).toBeVisible()
  await box.fill('tag:none')
  await expect(page.getByText('No note matches.')).toBeVisible()
})
