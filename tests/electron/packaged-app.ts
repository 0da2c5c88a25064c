import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'

const release = fileURLToPath(new URL('../../release/', import.meta.url))

/** Where electron-builder leaves the program of each system. */
const PROGRAMS = ['linux*unpacked/valise', 'win*unpacked/Valise.exe', 'mac*/Valise.app/Contents/MacOS/Valise']

/** The packaged program of this system, or `null` where none was packed. `VALISE_PROGRAM` names another. */
export const packagedProgram = (): string | null => {
  const named = process.env.VALISE_PROGRAM
  if (named) return existsSync(named) ? named : null
  const found = PROGRAMS.flatMap((pattern) => globSync(pattern, { cwd: release }))
  return found[0] === undefined ? null : join(release, found[0])
}

/** A running packaged Valise. */
export interface PackagedApp {
  readonly page: Page
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /DevTools listening on (\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${output}`)))
  })

const firstPage = async (browser: Browser): Promise<Page> => {
  const [context] = browser.contexts()
  if (!context) throw new Error('the program has no window')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/**
 * Starts the packaged program with its production fuses. Node's inspector, by which Playwright
 * usually drives Electron, is off there; Chromium's own debugging port is not a fuse.
 */
export const startPackaged = async (program: string, dataDir: string): Promise<PackagedApp> => {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [`--data=${dataDir}`, '--remote-debugging-port=0', ...sandbox], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await listening(child))
  const page = await firstPage(browser)
  await page.getByRole('navigation').first().waitFor()
  return {
    page,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
