import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { editionAfter, editionBefore } from '../fixtures/edition-before.ts'
import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

const shipped = fileURLToPath(new URL('../../dist/mission.valise', import.meta.url))

const laterFile = (dataDir: string): string => {
  const path = join(dataDir, 'later.valise')
  writeFileSync(path, editionAfter(readFileSync(shipped, 'utf8')))
  return path
}

/** A delegate who still has the edition before: it is kept as a file, from which the library is made at the start. */
const delegate = test.extend({
  dataDir: async ({ dataDir }, use) => {
    const earlier = editionBefore(readFileSync(shipped, 'utf8'))
    mkdirSync(join(dataDir, 'editions'))
    writeFileSync(join(dataDir, 'editions', 'edition-0000001.valise'), earlier)
    await use(dataDir)
  },
})

const choose = async (page: Page, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
}

delegate.describe('a later edition', () => {
  delegate.use({ firstDay: true })

  delegate('shows which words of the advice and of the talks changed', async ({ page, dataDir }) => {
    const app = appPage(page)
    await app.goTo('#/regions/MX-JAL')
    await expect(page.getByText('to the strip of Jalisco within 50 km of Michoacán.')).toBeVisible()
    await app.goTo('#/editions')
    await expect(app.title('Edition 1')).toBeVisible()
    await choose(page, laterFile(dataDir))
    await expect(page.getByRole('status').filter({ hasText: 'Edition 2 is here: 3 changed' })).toBeVisible()
    await expect(app.title('Edition 2')).toBeVisible()
    await expect(
      page.locator('ins').filter({ hasText: 'and Lake Chapala between highways 15 and 15D' }).first(),
    ).toBeVisible()
    await expect(page.locator('ins').filter({ hasText: 'on 30 September Bloomberg' }).first()).toBeVisible()
    await expect(page.locator('del').filter({ hasText: 'The newest report' }).first()).toBeVisible()
    await app.switchTo('Français')
    await expect(page.locator('ins').filter({ hasText: 'et au lac Chapala' }).first()).toBeVisible()
    await app.switchTo('English')
    await page.getByText(/^Edition 1, issued/).click()
    await expect(page.getByText('This was the first edition on this computer')).toBeVisible()
    await app.goTo('#/regions/MX-JAL')
    await expect(page.getByText('and the Lake Chapala area between highways 15 and 15D.').first()).toBeVisible()
  })
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
  const text = readFileSync(laterFile(dataDir), 'utf8')
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.valise'))
    return data
  }, text)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(app.title('Edition 2')).toBeVisible()
})
