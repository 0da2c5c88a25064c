import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startWorker, type WorkerHandle } from '../core/worker-handle.ts'
import { ValiseError } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { log } from './log.ts'
import { paths, version } from './paths.ts'
import type { Answering } from './serve.ts'

/** A core whose library is made anew for every draft. */
export interface DraftCore extends Answering {
  /**
   * Shows a draft, given as the text of its bundle. A draft often has the number of the edition
   * before it, which no library would take: so it gets a new one.
   * @param before the file of the edition it follows, which the draft is compared with
   * Errors: those of `library.sync`.
   */
  show(draft: string, before: string | null): Promise<void>
  close(): Promise<void>
}

/** Starts a core on a data folder that is thrown away afterwards. Calls wait while the library is exchanged. */
export const startDraftCore = (dataDir: string): DraftCore => {
  const listeners = new Set<(message: EventMessage) => void>()
  const start = (shippedBundle: string): WorkerHandle => {
    const core = startWorker(
      paths.worker,
      {
        version,
        dataDir,
        shippedBundle,
        templatesDir: paths.templates,
        fontsDir: paths.fonts,
        host: 'local page',
        draft: true,
      },
      log,
    )
    core.on((message) => {
      for (const listener of listeners) listener(message)
    })
    return core
  }
  const nothing = join(dataDir, 'none.valise')

  const exchange = async (old: WorkerHandle, before: string | null): Promise<WorkerHandle> => {
    await old.close()
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm', 'editions'])
      rmSync(join(dataDir, name), { recursive: true, force: true })
    const core = start(before ?? nothing)
    const failure = await core.ready
    if (failure) throw ValiseError.from(failure)
    return core
  }

  let current = Promise.resolve(start(nothing))
  return {
    dispatch: async (name, input) => (await current).dispatch(name, input),
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: async (draft, before) => {
      current = current.then((old) => exchange(old, before))
      const reply = await (await current).dispatch('library.sync', { bundle: draft })
      if (!reply.ok) throw ValiseError.from(reply.error)
    },
    close: async () => (await current.catch(() => null))?.close(),
  }
}
