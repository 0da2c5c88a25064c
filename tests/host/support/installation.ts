import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeContent } from './content.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** A copy of the app that runs from a folder of its own. */
export interface Installation {
  readonly root: string
  readonly cli: string
  /** The module of the command line, which holds `main`. */
  readonly main: string
  readonly start: string
  remove(): void
}

const PAGE = '<!doctype html><html lang="en"><title>Valise</title><script type="module" src="./assets/app.js"></script>'

/**
 * Copies what an installed app consists of into a temporary folder, with the smallest possible page
 * and content in place of the real ones. Its processes are the real ones, and neither build nor touch anything
 * of the repository.
 */
export const install = (): Installation => {
  const root = mkdtempSync(join(tmpdir(), 'valise-installed-'))
  for (const part of ['host', 'core', 'shared', 'package.json', 'assets/templates'])
    cpSync(join(repository, part), join(root, part), { recursive: true })
  writeContent(join(root, 'assets', 'content'))
  symlinkSync(join(repository, 'assets', 'fonts'), join(root, 'assets', 'fonts'))
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'dist', 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(root, 'dist', 'renderer', 'index.html'), PAGE)
  writeFileSync(join(root, 'dist', 'renderer', 'assets', 'app.js'), 'export {}\n')
  return {
    root,
    cli: join(root, 'host', 'cli.mjs'),
    main: join(root, 'host', 'cli', 'main.ts'),
    start: join(root, 'host', 'start.mjs'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Whether the run that these tests belong to has built the app before: `npm test` has. */
const isBuilt = process.env.VALISE_BUILT === '1' && existsSync(join(repository, 'dist', 'host', 'cli.js'))

/**
 * The same with the built command line where the app was built for this run: what ships, and it
 * starts in a third of the time that the sources need.
 */
export const installBuilt = (): Installation => {
  const installation = install()
  if (!isBuilt) return installation
  const { root } = installation
  cpSync(join(repository, 'dist', 'host'), join(root, 'dist', 'host'), { recursive: true })
  const cli = join(root, 'dist', 'host', 'cli.js')
  execFileSync(process.execPath, [
    cli,
    'bundle',
    'build',
    join(root, 'assets', 'content'),
    '-o',
    join(root, 'dist', 'mission.valise'),
  ])
  const chunks = join(root, 'dist', 'host', 'chunks')
  const main = readdirSync(chunks).find((name) => /^main-[^.]*\.js$/.test(name))
  if (!main) throw new Error(`the built command line has no main in ${chunks}`)
  return { ...installation, cli, main: join(chunks, main) }
}
