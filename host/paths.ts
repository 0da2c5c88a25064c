import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(import.meta.url)
const isSource = here.endsWith('.ts')

/** The folder that holds package.json, from the sources as well as from the built files. */
const findRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('Valise cannot find its own folder: package.json is missing.')
  return findRoot(parent)
}

export const root = findRoot(dirname(here))

/** Everything the host reads of the app itself. */
export const paths = {
  /** Whether the sources themselves run, and not their built form. */
  runsFromSources: isSource,
  renderer: join(root, 'dist', 'renderer'),
  page: join(root, 'dist', 'renderer', 'index.html'),
  shell: join(root, 'dist', 'electron', 'main.js'),
  preload: join(root, 'dist', 'preload', 'preload.cjs'),
  shippedBundle: join(root, 'dist', 'mission.valise'),
  content: join(root, 'assets', 'content'),
  templates: join(root, 'assets', 'templates'),
  fonts: join(root, 'assets', 'fonts'),
  worker: pathToFileURL(isSource ? join(root, 'core', 'worker.ts') : join(root, 'dist', 'host', 'core-worker.js')),
} as const

/** The version in package.json. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Where the operating system keeps an application's data; the desktop app uses the same folder. */
export const usualDataDir = (): string => {
  const { platform, env } = process
  const home = homedir()
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Valise', 'data')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Valise', 'data')
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Valise', 'data')
}
