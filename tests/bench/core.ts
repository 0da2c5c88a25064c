import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCore, startDispatcher } from '../../core/index.ts'
import type { Call, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** A core that is asked through the dispatcher, as every door asks it. */
export interface BenchCore {
  readonly call: Call
  close(): void
}

/** Opens the core of a data folder; without a bundle the library stays as it is. */
export const openCore = (dataDir: string, shippedBundle = join(dataDir, 'none.valise')): BenchCore => {
  const dispatcher = startDispatcher(
    () =>
      createCore({
        version: '0.0.0-bench',
        dataDir,
        shippedBundle,
        templatesDir: path('../../assets/templates'),
        fontsDir: path('../../assets/fonts'),
        host: 'test',
        now: Date.now,
        newId: randomUUID,
        log: () => {},
      }),
    () => {},
  )
  if (dispatcher.failure) throw new Error(dispatcher.failure.message)
  return {
    call: async <N extends CallName>(name: N, input: InputOf<N>) => {
      const reply = await dispatcher.dispatch(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${JSON.stringify(reply.error.details ?? {})}`)
      return reply.value as OutputOf<N>
    },
    close: () => dispatcher.close(),
  }
}
