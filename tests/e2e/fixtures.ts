import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base } from '@playwright/test'
import { type HostProcess, startHost } from './host-process.ts'

const cli = fileURLToPath(new URL('../../host/cli.mjs', import.meta.url))

/** Every request that would have left this computer; each was stopped. */
const watchNetwork = async (context: BrowserContext): Promise<string[]> => {
  const outside: string[] = []
  await context.route(
    (url) => url.hostname !== '127.0.0.1' && url.protocol !== 'data:' && url.protocol !== 'blob:',
    (route) => {
      outside.push(route.request().url())
      return route.abort()
    },
  )
  return outside
}

interface Fixtures {
  /** A data folder of the test's own. */
  readonly dataDir: string
  /** A running host on it. */
  readonly host: HostProcess
  /** Runs the command line on the data folder while no host does, and answers with its output. */
  readonly valise: (...words: string[]) => string
  /** The addresses outside this computer that anything asked for. */
  readonly outside: string[]
}

/** A journey starts from a fresh data folder, with the network blocked and the app open. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'valise-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  host: async ({ dataDir }, use) => {
    const host = await startHost(dataDir)
    await use(host)
    await host.kill()
  },
  valise: async ({ dataDir }, use) => {
    await use((...words) => execFileSync(process.execPath, [cli, ...words, '--data', dataDir], { encoding: 'utf8' }))
  },
  outside: async ({ context }, use) => {
    await use(await watchNetwork(context))
  },
  page: async ({ page, host, outside }, use) => {
    void outside
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy|CSP/i.test(message.text())) errors.push(message.text())
    })
    await page.goto(host.url)
    await page.getByRole('navigation').first().waitFor()
    await use(page)
    base.expect(errors, 'errors on the page').toEqual([])
  },
})

export { expect } from '@playwright/test'
