import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

const shipped = fileURLToPath(new URL('../../dist/mission.valise', import.meta.url))

interface Editable {
  content: { edition: number; briefings: { id: string; lede: { en: string; fr: string } }[] }
}

/** The shipped bundle as a later edition with one sentence rewritten. */
const nextEdition = (dataDir: string): string => {
  const bundle = JSON.parse(readFileSync(shipped, 'utf8')) as Editable
  bundle.content.edition += 1
  const briefing = bundle.content.briefings.find(({ id }) => id === 'safety')
  if (briefing) briefing.lede.en = 'Mexico is not one risk. The valley, the road and the hour decide.'
  const path = join(dataDir, 'next.valise')
  writeFileSync(path, JSON.stringify(bundle))
  return path
}

const choose = async (page: Page, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
}

test('brings in a later edition and shows which words changed', async ({ page, dataDir }) => {
  const app = appPage(page)
  await app.goTo('#/editions')
  await expect(app.title('Edition 1')).toBeVisible()
  await choose(page, nextEdition(dataDir))
  await expect(page.getByRole('status').filter({ hasText: 'Edition 2 is here: 1 changed' })).toBeVisible()
  await expect(app.title('Edition 2')).toBeVisible()
  await expect(page.locator('del').first()).toContainText('state')
  await expect(page.locator('ins').first()).toContainText('valley')
  await page.getByText(/^Edition 1, issued/).click()
  await expect(page.getByText('This was the first edition on this computer')).toBeVisible()
  await app.goTo('#/briefings/safety')
  await expect(page.getByText('The valley, the road and the hour decide.')).toBeVisible()
})

test('refuses a bundle that was cut in half, says so, and keeps the library', async ({ page, dataDir }) => {
  const app = appPage(page)
  const half = join(dataDir, 'half.valise')
  const text = readFileSync(shipped, 'utf8')
  writeFileSync(half, text.slice(0, text.length / 2))
  await app.goTo('#/editions')
  await choose(page, half)
  const refusal = page.getByRole('main').getByRole('alert')
  await expect(refusal).toContainText('half.valise was not used')
  await expect(refusal).toContainText('The library is as it was')
  await app.goTo('#/briefings/safety')
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()
})

test('takes a bundle that is dropped on the page', async ({ page, dataDir }) => {
  const app = appPage(page)
  await app.goTo('#/editions')
  await expect(app.title('Edition 1')).toBeVisible()
  const text = readFileSync(nextEdition(dataDir), 'utf8')
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.valise'))
    return data
  }, text)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(app.title('Edition 2')).toBeVisible()
})
