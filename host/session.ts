import open from 'open'
import { startWorker, type WorkerHandle } from '../core/worker-handle.ts'
import { ValiseError } from '../shared/contract/errors.ts'
import { ensureBuilt } from './build.ts'
import { paths, version } from './paths.ts'
import { serve } from './serve.ts'

export interface SessionOptions {
  readonly dataDir: string
  readonly port: number
  /** Open the address in the default browser, where there is one. */
  readonly openBrowser: boolean
}

const log = (line: string): void => {
  if (process.env.VALISE_LOG) process.stderr.write(`${line}\n`)
}

const untilSignal = (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGINT', () => resolve())
  process.once('SIGTERM', () => resolve())
  return promise
}

/** Serves the local page until the process is told to stop, then closes everything in order. */
export const runLocalPage = async ({ dataDir, port, openBrowser }: SessionOptions): Promise<void> => {
  await ensureBuilt()
  const core: WorkerHandle = startWorker(
    paths.worker,
    {
      version,
      dataDir,
      shippedBundle: paths.shippedBundle,
      templatesDir: paths.templates,
      fontsDir: paths.fonts,
      host: 'local page',
    },
    log,
  )
  const failure = await core.ready
  // Who holds the folder is said here and not on a page: the other window is the one to use.
  if (failure?.code === 'data-in-use') throw ValiseError.from(failure)
  const page = await serve({ core, rendererDir: paths.renderer, port })
  process.stdout.write(`Valise is ready: ${page.url}\n`)
  if (openBrowser) {
    // A machine without a browser is no error: the address stands above.
    await open(page.url).then(
      (child) => child.on('error', () => {}),
      () => {},
    )
  }
  await untilSignal()
  await page.close()
  await core.close()
}
