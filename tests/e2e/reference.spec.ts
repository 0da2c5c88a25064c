import { execFileSync } from 'node:child_process'
import { expect, test } from './fixtures.ts'

test('SOS is one key away while a note is written and over an open dialog; my card is kept and becomes a PDF', async ({
  page,
}) => {
  await page.keyboard.press('Control+j')
  await page.getByRole('complementary', { name: 'Notebook' }).getByRole('textbox').first().fill('In the middle of a w')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('heading', { level: 1, name: 'Whom to call' })).toBeFocused()
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog').getByRole('combobox')
  await expect(palette).toBeFocused()
  await page.keyboard.press('Control+Shift+E')
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Whom to call' })).toBeFocused()

  const card = page.getByRole('region', { name: 'My card' })
  await card.getByLabel('Insurer', { exact: true }).fill('Croix Bleue')
  await card.getByLabel('Policy number').fill('CB-2026-004417')
  await card.getByLabel('Blood type').fill('O+')
  await expect(card.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(card.getByLabel('Policy number')).toHaveValue('CB-2026-004417')

  // What was typed last is on the card although no field was left.
  await card.getByLabel('Notes').fill('Type 1 diabetes')
  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Wallet card as PDF' }).click()
  const file = await (await download).path()
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
  for (const words of ['Tipo de sangre · Blood type', 'O+', 'CB-2026-004417', 'Type 1 diabetes', '911'])
    expect(text).toContain(words)
  await expect(card.getByText(/^Saved: .*Wallet card\.pdf$/)).toBeVisible()
})

test('ticks of a checklist are there after a reload, and can be taken away and put back', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '/checklists/before-you-leave'
  })
  const boxes = page.getByRole('region', { name: 'Items to tick' }).getByRole('checkbox')
  const tabs = page.getByRole('navigation', { name: 'Checklists' })
  await boxes.nth(1).focus()
  await page.keyboard.press('Space')
  await boxes.nth(2).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('2 of 9 done')).toBeVisible()
  await page.reload()
  await expect(boxes.nth(1)).toBeChecked()
  await expect(boxes.nth(0)).not.toBeChecked()
  await expect(tabs.getByRole('link', { name: /Before you leave\s*2 of 9/ })).toHaveAttribute('aria-current', 'page')

  await page.getByRole('button', { name: 'Untick all' }).click()
  await expect(page.getByText('0 of 9 done')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 of 9 done')).toBeVisible()
  await expect(boxes.nth(2)).toBeChecked()
})

test('a phrase fills the screen and gives the focus back; a place tells its distance and fills the screen for a driver', async ({
  page,
}) => {
  await page.evaluate(() => {
    location.hash = '/phrases'
  })
  // Spanish words, typed without their accents.
  await page.getByRole('searchbox').fill('medico')
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(rows).toHaveCount(2)
  await rows.first().focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await expect(card).toHaveAccessibleName('I need a doctor')
  await page.keyboard.press('ArrowDown')
  await expect(card).toHaveAccessibleName('I have medical insurance')
  await page.keyboard.press('Escape')
  await expect(rows.nth(1)).toBeFocused()

  await page.evaluate(() => {
    location.hash = '/places/embassy-canada'
  })
  await page.getByRole('button', { name: 'Tell distances from here' }).click()
  await page.getByRole('link', { name: /^Toluca airport/ }).click()
  await expect(page.getByText(/^\d+ km to the west of Embassy of Canada, as the crow flies\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Show to driver' }).click()
  await expect(card.getByText('Por favor, lléveme a')).toBeVisible()
  await page.keyboard.press('Control+Shift+E')
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Whom to call' })).toBeFocused()
})
