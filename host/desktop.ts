import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ValiseError } from '../shared/contract/errors.ts'
import { ensureBuilt } from './build.ts'
import { paths, root, usualDataDir } from './paths.ts'
import { runLocalPage } from './session.ts'

/** How long the one download of Electron's binary may take, in milliseconds. */
const DOWNLOAD_DEADLINE = 300_000
/** A window that closes with an error this soon never opened, in milliseconds. */
const OPENING = 10_000

const electronPackage = join(root, 'node_modules', 'electron')

const electronBinary = (): string | null => {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** Fetches Electron's binary as its own package does, once. */
const fetchElectron = (): boolean => {
  const script = join(electronPackage, 'install.js')
  if (!existsSync(script)) return false
  process.stderr.write('Fetching Electron, once …\n')
  return spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: DOWNLOAD_DEADLINE }).status === 0
}

/** @returns `null` after the window was used and closed, or why it never opened */
const openWindow = async (): Promise<string | null> => {
  if (!hasDisplay()) return 'there is no display'
  const binary = electronBinary() ?? (fetchElectron() ? electronBinary() : null)
  if (!binary) return 'Electron’s program could not be downloaded'
  const from = performance.now()
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const window = spawn(binary, [root], { stdio: 'inherit' })
  window.on('error', (error) => resolve(error.message))
  window.on('exit', (code) =>
    resolve(code !== 0 && performance.now() - from < OPENING ? `Electron ended with code ${code}` : null),
  )
  return promise
}

/**
 * Opens the desktop window; where that cannot be, says so in one sentence and serves the local
 * page instead. Options: `--no-open` does not open a browser, `--data DIR`, `--port N`.
 */
export const start = async (options: readonly string[]): Promise<void> => {
  const valueOf = (name: string): string | undefined => {
    const at = options.indexOf(name)
    return at === -1 ? undefined : options[at + 1]
  }
  try {
    await ensureBuilt()
    const reason = existsSync(paths.main) ? await openWindow() : 'the desktop shell is not built'
    if (reason === null) return
    process.stdout.write(
      `The desktop window cannot open here (${reason}), so Valise serves the same app as a local page.\n`,
    )
    await runLocalPage({
      dataDir: valueOf('--data') ?? usualDataDir(),
      port: Number(valueOf('--port') ?? 0),
      openBrowser: !options.includes('--no-open') && hasDisplay(),
    })
  } catch (error) {
    if (!(error instanceof ValiseError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
