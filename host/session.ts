import { startWorker } from '../core/worker-handle.ts'
import { ValiseError } from '../shared/contract/errors.ts'
import { openInBrowser } from './browser.ts'
import { ensureBuilt } from './build.ts'
import { log } from './log.ts'
import { paths, version } from './paths.ts'
import { serve } from './serve.ts'
import { untilTold } from './until-told.ts'

export interface SessionOptions {
  readonly dataDir: string
  readonly port: number
  /** Open the address in the default browser, where there is one. */
  readonly openBrowser: boolean
}

/** Serves the local page until the process is told to stop, then closes everything in order. */
export const runLocalPage = async ({ dataDir, port, openBrowser }: SessionOptions): Promise<void> => {
  await ensureBuilt()
  const told = untilTold()
  const core = startWorker(
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
  try {
    const failure = await core.ready
    // Who holds the folder is said here and not on a page: the other window is the one to use.
    if (failure?.code === 'data-in-use') throw ValiseError.from(failure)
    // Anything else the page shows too, with what to do.
    if (failure) process.stderr.write(`${failure.message}\n`)
    const page = await serve({ core, rendererDir: paths.renderer, port })
    process.stdout.write(`Valise is ready: ${page.url}\n`)
    if (openBrowser) void openInBrowser(page.url)
    await told
    await page.close()
  } finally {
    await core.close()
  }
}
