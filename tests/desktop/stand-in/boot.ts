import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ElectronStandIn } from '../electron-stand-in.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
export const builtMain = fileURLToPath(new URL('../../../dist/electron/main.js', import.meta.url))
export const builtPreload = fileURLToPath(new URL('../../../dist/preload/preload.cjs', import.meta.url))

const STAND_IN = 'stand-in:electron'
const PLACE = 'electronStandIn'

/** Where the module's source finds the stand-in: it lives in another module graph than this file. */
const place = globalThis as typeof globalThis & { [PLACE]?: Readonly<Record<string, unknown>> }

let boots = 0

/**
 * Imports a built file as Node does. The test runner would run an import written here through its own
 * loader; what stands in an address of data it leaves to Node.
 */
const nativeImport = async (url: string): Promise<void> => {
  const helper = 'data:text/javascript,export const load = (url) => import(url)'
  const { load } = (await import(/* @vite-ignore */ helper)) as { load: (url: string) => Promise<unknown> }
  await load(url)
}

const sourceOf = (module: Readonly<Record<string, unknown>>): string =>
  Object.keys(module)
    .map((name) => `export const ${name} = globalThis.${PLACE}.${name}`)
    .join('\n')

/** Runs the built main once more, from its first line, with the stand-in as its `electron`. */
export const bootMain = async (electron: ElectronStandIn, parameters: readonly string[]): Promise<void> => {
  if (!existsSync(builtMain)) throw new Error('The desktop shell is not built: run “npm run build”.')
  boots += 1
  const boot = boots
  const argv = process.argv
  place[PLACE] = electron.module
  process.argv = [process.execPath, root, ...parameters]
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: `${STAND_IN}?${boot}`, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url.startsWith(STAND_IN)
        ? { format: 'module', source: sourceOf(electron.module), shortCircuit: true }
        : next(url, context),
  })
  try {
    await nativeImport(`${pathToFileURL(builtMain).href}?boot=${boot}`)
  } finally {
    hooks.deregister()
    process.argv = argv
  }
  electron.app.becomeReady()
}
