import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.ts'
import { EXIT, explain } from './cli/exit.ts'
import { guardOutput } from './cli/output.ts'
import { fetchElectron, findElectron, openWindow, type WindowEnd, whyNoWindow } from './electron.ts'
import { paths, root, usualDataDir } from './paths.ts'
import { runLocalPage } from './session.ts'

interface StartOptions {
  /** `undefined` means the usual place. */
  readonly data: string | undefined
  readonly port: number
  readonly openBrowser: boolean
}

const readOptions = (argv: readonly string[]): StartOptions => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('--port must be from 0 to 65535')
  if (values.data === '') throw new TypeError('--data must name a folder')
  return {
    data: values.data === undefined ? undefined : resolve(values.data),
    port,
    openBrowser: !values['no-open'],
  }
}

const tryWindow = async ({ data }: StartOptions): Promise<WindowEnd> => {
  const { platform, env, getuid } = process
  const reason = whyNoWindow({ platform, env, uid: getuid?.() })
  if (reason !== null) return { opened: false, reason }
  if (!existsSync(paths.shell)) return { opened: false, reason: 'the desktop shell is not built' }
  if (!findElectron()) {
    process.stderr.write('Fetching Electron, once (about 110 MB) …\n')
    await fetchElectron()
  }
  const program = findElectron()
  if (!program) return { opened: false, reason: 'Electron’s program could not be downloaded' }
  return openWindow(program, data === undefined ? [root] : [root, `--data=${data}`])
}

const run = async (options: StartOptions): Promise<void> => {
  await ensureBuilt()
  const end = await tryWindow(options)
  if (end.opened) {
    process.exitCode = end.code
    return
  }
  process.stdout.write(
    `The desktop window cannot open here (${end.reason}), so Valise serves the same app as a local page.\n`,
  )
  await runLocalPage({
    dataDir: options.data ?? usualDataDir(),
    port: options.port,
    openBrowser: options.openBrowser,
  })
}

/**
 * Opens the desktop window; where that cannot be, says so in one sentence and serves the local
 * page instead.
 * @param argv `--data DIR`, `--port N`, `--no-open` (of a browser)
 */
export const start = async (argv: readonly string[]): Promise<void> => {
  guardOutput()
  let options: StartOptions
  try {
    options = readOptions(argv)
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = EXIT.wrongUsage
    return
  }
  try {
    await run(options)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = EXIT.failed
  }
}
