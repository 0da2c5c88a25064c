import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ValiseError } from '../shared/contract/errors.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { paths, root } from './paths.ts'

/** When a file, or anything in a folder, was last changed, in milliseconds; 0 when it is not there. */
const newest = (path: string): number => {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  // A folder's own time counts too: it tells of a file that was taken out.
  return readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (latest, { parentPath, name }) => Math.max(latest, statSync(join(parentPath, name)).mtimeMs),
    mtimeMs,
  )
}

const isStale = (output: string, sources: readonly string[]): boolean => {
  const built = existsSync(output) ? statSync(output).mtimeMs : 0
  return built === 0 || sources.some((source) => newest(join(root, source)) > built)
}

/** Compiles the content into the bundle that ships, where it is missing or older than its sources. */
export const ensureBundle = async (): Promise<void> => {
  // An installed copy has no content folder; its bundle was built with it.
  if (!existsSync(paths.content) || !isStale(paths.shippedBundle, ['assets/content', 'shared/model', 'core/bundle']))
    return
  const { buildBundle } = await import('../core/index.ts')
  const { text } = buildBundle(paths.content)
  mkdirSync(dirname(paths.shippedBundle), { recursive: true })
  const unfinished = `${paths.shippedBundle}.${process.pid}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, paths.shippedBundle)
}

/** What the build makes of each entry; all of it must be there, or a build broke off in the middle. */
const outputs: readonly (readonly [entry: string, output: string])[] = [
  ['renderer/main.tsx', paths.page],
  ['host/cli.mjs', join(root, 'dist', 'host', 'cli.js')],
  ['electron/main.ts', paths.shell],
  ['electron/preload.ts', paths.preload],
]

const sources = ['renderer', 'shared', 'core', 'electron', 'host', 'vite.config.ts', 'package-lock.json']

const isBuilt = (): boolean =>
  outputs.every(([entry, output]) => !existsSync(join(root, entry)) || existsSync(output)) &&
  !isStale(paths.page, sources)

const build = (): void => {
  process.stderr.write('Building Valise (about ten seconds, only when something changed) …\n')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  throw new ValiseError('internal', `Valise could not be built. Run “npm ci” and try again.\n${stdout}${stderr}`)
}

/** Builds page and shell where they are missing or older than their sources. */
export const ensurePage = async (): Promise<void> => {
  // The built files do not build themselves anew while they run.
  if (!paths.runsFromSources || !existsSync(join(root, 'vite.config.ts')) || isBuilt()) return
  await oneAtATime(join(root, 'dist', '.building'), () => {
    if (!isBuilt()) build()
  })
}

/** Builds page, shell and bundle where they are missing or older than their sources. */
export const ensureBuilt = async (): Promise<void> => {
  await ensureBundle()
  await ensurePage()
}
