import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { createCore, type Dispatcher, startDispatcher } from '../../core/index.ts'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { Call, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { ensureBundle } from '../build.ts'
import { log } from '../log.ts'
import { paths, version } from '../paths.ts'

/** The dispatcher as a typed function that throws what went wrong. */
const callerOf =
  (dispatcher: Dispatcher): Call =>
  async <N extends CallName>(name: N, input: InputOf<N>) => {
    const reply = await dispatcher.dispatch(name, input)
    if (!reply.ok) throw ValiseError.from(reply.error)
    return reply.value as OutputOf<N>
  }

/** Opens the core of a data folder in this process, lets `work` use it, and closes it. */
export const withCore = async <Result>(dataDir: string, work: (call: Call) => Promise<Result>): Promise<Result> => {
  await ensureBundle()
  const dispatcher = startDispatcher(
    () =>
      createCore({
        version,
        dataDir: resolve(dataDir),
        shippedBundle: paths.shippedBundle,
        templatesDir: paths.templates,
        fontsDir: paths.fonts,
        host: 'command line',
        now: Date.now,
        newId: randomUUID,
        log,
      }),
    log,
  )
  try {
    return await work(callerOf(dispatcher))
  } finally {
    dispatcher.close()
  }
}
