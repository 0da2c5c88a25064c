import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { app } from 'electron'

/** Everything the shell reads and writes. */
export interface ShellPaths {
  readonly renderer: string
  readonly preload: string
  readonly worker: URL
  readonly shippedBundle: string
  readonly templates: string
  readonly fonts: string
  /** The data folder; the local page and the command line use the same one. */
  readonly data: string
}

/** The folder named with `--data`, or `null`. Everything else on the command line is Chromium's. */
const namedDataFolder = (argv: readonly string[]): string | null => {
  const { values } = parseArgs({ args: [...argv], options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? resolve(values.data) : null
}

/**
 * Decides where everything is, and tells Electron where its own files go: beside the data folder,
 * or inside it when one is named, so that two folders make two Valises. Before the app is ready.
 */
export const settlePaths = (): ShellPaths => {
  app.setName('Valise')
  const named = namedDataFolder(process.argv.slice(1))
  const home = join(app.getPath('appData'), 'Valise')
  app.setPath('userData', named === null ? home : join(named, 'desktop'))
  // The project's folder, or the archive of an installed app, which Electron reads like a folder.
  const root = app.getAppPath()
  return {
    renderer: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'preload', 'preload.cjs'),
    worker: pathToFileURL(join(root, 'dist', 'electron', 'core-worker.js')),
    shippedBundle: join(root, 'dist', 'mission.valise'),
    templates: join(root, 'assets', 'templates'),
    fonts: join(root, 'assets', 'fonts'),
    data: named ?? join(home, 'data'),
  }
}
