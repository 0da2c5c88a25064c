import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { readWriteFind, WRITTEN } from '../pages/journeys.ts'
import { type PackagedApp, packagedProgram, startPackaged } from './packaged-app.ts'

interface Fixtures {
  readonly dataDir: string
  readonly start: () => Promise<PackagedApp>
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'valise-packaged-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ dataDir }, use) => {
    const running: PackagedApp[] = []
    await use(async () => {
      const program = packagedProgram()
      if (!program) throw new Error('No packaged program: run “npm run dist -- --dir”, or name one in VALISE_PROGRAM.')
      const app = await startPackaged(program, dataDir)
      running.push(app)
      return app
    })
    for (const app of running) await app.kill().catch(() => {})
  },
})

test('goes the main way, and finds after a power cut what said “Saved”', async ({ start }) => {
  const first = await start()
  await readWriteFind(first.page)
  await first.kill()

  const second = await start()
  await appPage(second.page).goTo('#/notes')
  await expect(second.page.getByRole('option', { name: new RegExp(WRITTEN) })).toBeVisible()
})

test('the page is the one of the app: no Node, no network, no way out', async ({ start }) => {
  const { page } = await start()
  expect(await page.evaluate(() => location.origin)).toBe('app://valise')
  expect(
    await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window)),
  ).toEqual([])
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'came back',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await page.evaluate(() => location.origin)).toBe('app://valise')
})
