import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Where a program is, or `null`. */
export const findProgram = (name: string): string | null => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
    if (folder !== '' && existsSync(path)) return path
  }
  return null
}

/**
 * The Chromium to test in: one that is named, the system's, or Playwright's own. The headless shell
 * comes first, as in Playwright itself: it draws the same pages without a browser's own windows, and
 * opens one in a quarter of the time.
 */
export const findChromium = (): string | null => {
  const named = process.env.VALISE_CHROMIUM
  if (named && existsSync(named)) return named
  for (const name of [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ]) {
    const path = findProgram(name)
    if (path) return path
  }
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** How Chromium is started: as root it has no sandbox, and it must not call home during a test. */
export const chromiumOptions = () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: run “npx playwright install chromium”.')
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  }
}

interface Tool {
  readonly what: string
  readonly debianPackage: string
  readonly elsewhere: string
  isThere(): boolean
}

const tools: readonly Tool[] = [
  {
    what: 'Chromium, to run the journeys in',
    debianPackage: 'chromium-headless-shell',
    elsewhere: 'npx playwright install chromium --only-shell',
    isThere: () => findChromium() !== null,
  },
  {
    what: 'pdfinfo, pdftotext and pdftoppm, to read the PDFs with another program',
    debianPackage: 'poppler-utils',
    elsewhere: 'brew install poppler (macOS), choco install poppler (Windows)',
    isThere: () => ['pdfinfo', 'pdftotext', 'pdftoppm'].every((name) => findProgram(name) !== null),
  },
  {
    what: 'qpdf, to check the PDFs',
    debianPackage: 'qpdf',
    elsewhere: 'brew install qpdf (macOS), choco install qpdf (Windows)',
    isThere: () => findProgram('qpdf') !== null,
  },
]

const isRootOnDebian = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== null

const install = (packages: readonly string[]): void => {
  process.stdout.write(`Installing ${packages.join(', ')} …\n`)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}

/**
 * Sees that the programs the tests need are there: installs them on Debian as root, otherwise
 * answers with a line for each that says what is missing and how to get it.
 */
export const provideTools = (): string[] => {
  const missing = tools.filter((tool) => !tool.isThere())
  if (missing.length > 0 && isRootOnDebian()) install(missing.map(({ debianPackage }) => debianPackage))
  return tools
    .filter((tool) => !tool.isThere())
    .map(
      ({ what, debianPackage, elsewhere }) =>
        `Missing: ${what}. Run: ${findProgram('apt-get') ? `sudo apt-get install -y ${debianPackage}` : elsewhere}`,
    )
}
