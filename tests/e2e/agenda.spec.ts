import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appPage } from '../pages/app.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const calendar = (sequence: number, place: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:lunch@example.mx',
    `SEQUENCE:${sequence}`,
    'SUMMARY:Working lunch',
    `LOCATION:${place}`,
    'DTSTART;TZID=America/Monterrey:20260219T103000',
    'DTEND;TZID=America/Monterrey:20260219T120000',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

test('a meeting is planned by keyboard, clashes with one from a calendar, and has its note', async ({
  page,
  dataDir,
}) => {
  const main = page.getByRole('main')
  await appPage(page).goTo('#/agenda')
  await expect(main.getByText('No meetings yet')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New meeting' })
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Supplier talks')
  await form.getByLabel('Day', { exact: true }).fill('2026-02-19')
  await form.getByLabel('From', { exact: true }).fill('10:00')
  await form.getByLabel('To', { exact: true }).fill('11:00')
  await form.getByRole('button', { name: /City/ }).click()
  await page.getByRole('option', { name: 'Monterrey' }).click()
  await expect(form.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/America\/Monterrey/)
  await form.getByRole('textbox', { name: 'Company' }).fill('Grupo Norte')
  await form.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Supplier talks' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Monterrey' })).toBeVisible()
  await main.getByRole('button', { name: /Template/ }).click()
  await page.getByRole('option', { name: 'Site visit' }).click()
  await main.getByRole('button', { name: 'Write the note' }).click()
  await expect(main.getByRole('textbox', { name: 'Title' })).toHaveValue('Supplier talks · 2026-02-19')
  await expect(main.getByText('Said', { exact: true })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  const bring = async (sequence: number, place: string): Promise<void> => {
    const file = join(dataDir, `lunch-${sequence}.ics`)
    writeFileSync(file, calendar(sequence, place))
    await appPage(page).goTo('#/agenda')
    const choosing = page.waitForEvent('filechooser')
    await main.getByRole('button', { name: 'Bring in a calendar' }).click()
    await (await choosing).setFiles(file)
  }
  await bring(0, 'Chapultepec')
  const preview = page.getByRole('dialog', { name: /lunch-0/ })
  await expect(preview.getByText('1 new')).toBeVisible()
  await preview.getByRole('button', { name: 'Bring in' }).click()
  await expect(main.getByText('same time as Supplier talks')).toBeVisible()
  await expect(main.getByText('same time as Working lunch')).toBeVisible()

  await bring(1, 'Andares')
  await page.getByRole('dialog').getByRole('button', { name: 'Bring in' }).click()
  await expect(main.locator('del')).toHaveText('Chapultepec')
  await expect(main.locator('ins')).toHaveText('Andares')
  expect(await axeFindings(page)).toEqual([])
  await main.getByRole('button', { name: 'Seen' }).click()
  await expect(main.locator('del')).toHaveCount(0)
})
