import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base } from '@playwright/test'
import { cli, type HostProcess, startHost } from './host-process.ts'

const valiseOn =
  (dataDir: string) =>
  (...words: string[]): string =>
    execFileSync(process.execPath, [cli, ...words, '--data', dataDir], { encoding: 'utf8' })

const folder = (): string => mkdtempSync(join(tmpdir(), 'valise-e2e-'))

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
  /** Start from a folder with nothing in it, as on the first day, and not from a copy with the shipped edition. */
  readonly firstDay: boolean
  /** A data folder of the test's own. */
  readonly dataDir: string
  /** A running host on it. */
  readonly host: HostProcess
  /** Runs the command line on the data folder while no host does, and answers with its output. */
  readonly valise: (...words: string[]) => string
  /** The addresses outside this computer that anything asked for. */
  readonly outside: string[]
}

interface WorkerFixtures {
  /** A data folder with the shipped edition and an empty notebook, past the first day, made once, for tests to copy. */
  readonly untouched: string
}

/** A journey starts from a data folder of its own, with the network blocked and the app open. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firstDay: [false, { option: true }],
  untouched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const untouched = folder()
      valiseOn(untouched)('doctor')
      // The questions of the first day were answered; the first day asks them.
      writeFileSync(join(untouched, 'preferences.json'), JSON.stringify({ welcomed: true }))
      await use(untouched)
      rmSync(untouched, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  dataDir: async ({ firstDay, untouched }, use) => {
    const own = folder()
    if (!firstDay) cpSync(untouched, own, { recursive: true })
    await use(own)
    rmSync(own, { recursive: true, force: true })
  },
  host: async ({ dataDir }, use) => {
    const host = await startHost(dataDir)
    await use(host)
    await host.kill()
  },
  valise: async ({ dataDir }, use) => {
    await use(valiseOn(dataDir))
  },
  outside: async ({ context }, use) => {
    await use(await watchNetwork(context))
  },
  page: async ({ page, host, outside }, use) => {
    void outside
    const errors: string[] = []
    const token = new URL(host.url).hash.replace('#token=', '')
    page.on('request', (request) => {
      // What stands behind the `#` stays in the browser.
      const sent = [request.url().replace(/#.*/, ''), request.headers().referer ?? '']
      if (sent[1] !== '') errors.push(`${sent[0]} was told where it was asked from: ${sent[1]}`)
      if (sent.some((text) => text.includes(token))) errors.push(`the token stands in ${sent.join(' or ')}`)
    })
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
