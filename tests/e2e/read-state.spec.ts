import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appPage } from '../pages/app.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const shipped = fileURLToPath(new URL('../../dist/mission.valise', import.meta.url))

interface Editable {
  content: { edition: number; briefings: { id: string; lede: { en: string }; reviewBy: string }[] }
}

/** The shipped bundle as a later edition in which one summary says something else. */
const nextEdition = (dataDir: string): string => {
  const bundle = JSON.parse(readFileSync(shipped, 'utf8')) as Editable
  bundle.content.edition += 1
  const briefing = bundle.content.briefings.find(({ id }) => id === 'safety')
  if (briefing) {
    briefing.lede.en = briefing.lede.en.replace('state', 'valley')
    briefing.reviewBy = '2027-12-20'
  }
  const path = join(dataDir, 'next.valise')
  writeFileSync(path, JSON.stringify(bundle))
  return path
}

test('what was read is remembered, and what changed since is shown where it stands', async ({ page, dataDir }) => {
  const app = appPage(page)
  const row = (title: string) => page.getByRole('navigation', { name: 'Briefings' }).getByRole('link', { name: title })
  await app.goTo('#/briefings/regulation/labels')
  await expect(row('Regulation')).toHaveAccessibleName(/read in part, \d+\s?%/)

  await app.goTo('#/briefings/safety')
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await expect(row('Safety in cartel-affected regions')).toHaveAccessibleName(/, read/)
  await app.goTo('#/')
  await expect(page.getByRole('link', { name: '1 of 16 briefings read' })).toBeVisible()

  await app.goTo('#/briefings/regulation')
  await page.getByRole('button', { name: /^Continue at “/ }).click()
  await expect(page.locator('#labels')).toBeFocused()

  await app.goTo('#/editions')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(nextEdition(dataDir))
  await expect(app.title('Edition 2')).toBeVisible()

  await app.goTo('#/')
  await page.getByRole('link', { name: 'changed since you read it' }).click()
  await expect(page.getByRole('heading', { name: 'What changed since you read it' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the first change' }).click()
  const changed = page.getByRole('region', { name: 'Title and summary' })
  await expect(changed).toBeFocused()
  await expect(changed.locator('del')).toContainText('state')
  await expect(changed.locator('ins')).toContainText('valley')
  await expect(page.locator('main ins').first()).toContainText('December 20, 2027')
  expect(await axeFindings(page, 'main')).toEqual([])
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
})

test('a term is explained where it stands, by key, and a briefing leaves as PDF', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/rule-of-law')
  const term = page.locator('[data-term="amparo"]').first()
  await term.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await expect(card).toContainText('asks a federal judge')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await term.click()
  await card.getByRole('link', { name: 'Open in the glossary' }).click()
  await expect(page.locator('#term-amparo')).toBeFocused()
  await expect(app.title('Glossary')).toBeVisible()

  await page.goBack()
  const size = () => term.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  await page.getByRole('button', { name: 'Larger text' }).click()
  await expect.poll(size).toBeGreaterThan(before)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  expect((await download).suggestedFilename()).toBe('Rule of law.pdf')
  const bytes = readFileSync(await (await download).path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})
