import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from './browser.ts'
import { root } from './paths.ts'

/** How long the one download of Electron's program may take, in milliseconds. */
const DOWNLOAD_DEADLINE = 300_000
/** A window that closes with an error this soon never opened, in milliseconds. */
const OPENING = 10_000

const electronPackage = join(root, 'node_modules', 'electron')

/** What decides whether a window can open at all. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  /** The user's number; `undefined` where there is none. */
  readonly uid: number | undefined
}

/** Why no window can open on this machine, known before anything is tried; `null` where nothing is. */
export const whyNoWindow = ({ platform, env, uid }: Machine): string | null => {
  if (!hasDisplay(platform, env)) return 'there is no display'
  // Electron runs as root only without its sandbox, and we never open a window without it.
  if (platform === 'linux' && uid === 0) return 'root cannot have a sandboxed window'
  return null
}

/** The path of Electron's program where it is there, else `null`. */
export const findElectron = (folder = electronPackage): string | null => {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

/** Fetches Electron's program as its own package does, once. Whether it is there then, `findElectron` says. */
export const fetchElectron = async (folder = electronPackage, deadline = DOWNLOAD_DEADLINE): Promise<void> => {
  const script = join(folder, 'install.js')
  if (!existsSync(script)) return
  const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: deadline, killSignal: 'SIGKILL' })
  await once(child, 'close')
}

/** How an attempt to open the window went. */
export type WindowEnd =
  | { readonly opened: true; readonly code: number }
  | { readonly opened: false; readonly reason: string }

/**
 * Opens the window and waits until it is closed.
 * @param opening a program that fails within so many milliseconds never opened its window
 */
export const openWindow = async (
  program: string,
  parameters: readonly string[],
  opening = OPENING,
): Promise<WindowEnd> => {
  let told = false
  // Ctrl+C reaches the window by itself; this process only waits for it. SIGTERM has to be passed on.
  const interrupted = (): void => {
    told = true
  }
  const terminated = (): void => {
    told = true
    child.kill('SIGTERM')
  }
  // Before the window is there: a signal in between would leave it behind alone.
  process.on('SIGINT', interrupted).on('SIGTERM', terminated)
  const from = performance.now()
  const child = spawn(program, parameters, { stdio: 'inherit' })
  const { promise, resolve } = Promise.withResolvers<WindowEnd>()
  child.once('error', (error) => resolve({ opened: false, reason: error.message }))
  child.once('exit', (code, signal) => {
    if (code === 0 || told || performance.now() - from >= opening)
      resolve({ opened: true, code: told ? 0 : (code ?? 1) })
    else
      resolve({
        opened: false,
        reason: signal ? `Electron was ended by ${signal}` : `Electron ended with code ${code}`,
      })
  })
  try {
    return await promise
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', terminated)
  }
}
