import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ValiseError } from '../shared/contract/errors.ts'
import { paths, root } from './paths.ts'

/** When anything in a folder was last changed, in milliseconds; 0 when it is not there. */
const newest = (path: string): number => {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (latest, entry) =>
      entry.isFile() ? Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs) : latest,
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
  writeFileSync(`${paths.shippedBundle}.new`, text)
  renameSync(`${paths.shippedBundle}.new`, paths.shippedBundle)
}

/** Builds page, shell and bundle where they are missing or older than their sources. */
export const ensureBuilt = async (): Promise<void> => {
  await ensureBundle()
  const sources = ['renderer', 'shared', 'core', 'electron', 'host', 'vite.config.ts', 'package-lock.json']
  if (!existsSync(join(root, 'vite.config.ts')) || !isStale(join(paths.renderer, 'index.html'), sources)) return
  process.stderr.write('Building Valise (about ten seconds, only when something changed) …\n')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  throw new ValiseError('internal', `Valise could not be built. Run “npm ci” and try again.\n${stdout}${stderr}`)
}
