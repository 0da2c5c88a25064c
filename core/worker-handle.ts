import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import type { OutputOf } from '../shared/contract/index.ts'
import { type CoreThread, startThread } from './core-thread.ts'
import { createLogFile, logFiles } from './log-file.ts'
import type { SystemStore } from './ports.ts'
import { createRestartLimit } from './restart-limit.ts'
import type { WorkerOptions } from './worker-messages.ts'

export { createLogFile, logFiles } from './log-file.ts'
export type { SystemStore } from './ports.ts'
export type { WorkerOptions } from './worker-messages.ts'

/** A core in its own thread, so that a long import or export never freezes a window. */
export interface WorkerHandle {
  /** Resolves when the core answers calls for the first time: `null`, or why it did not start. */
  readonly ready: Promise<PlainError | null>
  /** Never rejects; while no core can be had, every call is answered `core-stopped`. */
  dispatch(name: string, input: unknown): Promise<Reply>
  on(listener: (message: EventMessage) => void): () => void
  /** Lets the core finish what it has begun, closes its files and ends the thread. */
  close(): Promise<void>
}

const RESTART = 'app.restart'

/**
 * Starts a core in a worker thread, and another in its place when that thread ends by itself; but not
 * for ever: see `restart-limit.ts`. What went wrong is written to the log in the data folder too.
 * @param file the worker's entry: `core/worker.ts`, or its built form
 * @param systemStore the operating system's store of secrets, where the host has one
 * @param log receives one line at a time for the maintainer
 */
export const startWorker = (
  file: URL,
  options: WorkerOptions,
  log: (line: string) => void,
  systemStore: SystemStore | null = null,
): WorkerHandle => {
  const listeners = new Set<(message: EventMessage) => void>()
  const logFile = logFiles(options.dataDir).current
  const keepLine = createLogFile(options.dataDir, Date.now)
  const limit = createRestartLimit(() => performance.now())
  let startsAgain = true
  let closing = false

  const logLine = (line: string): void => {
    keepLine(line)
    log(line)
  }
  const tell = (message: EventMessage): void => {
    for (const listener of listeners) listener(message)
  }
  const stopped = (): PlainError => ({
    code: 'core-stopped',
    message: 'Valise has stopped. Everything that said “Saved” is kept: start it again.',
    details: { startsAgain, logFile },
  })

  const begin = (): CoreThread => {
    const next = startThread({ file, options, log: logLine, systemStore, tell, stopped })
    void next.ended.then(recover)
    return next
  }
  const beginAgain = (): void => {
    const next = begin()
    thread = next
    void next.ready.then((failure) => {
      // One that ended before it was ready is told of by its end.
      if (failure?.code !== 'core-stopped') tell({ event: 'core.started', value: {} })
    })
  }
  const recover = (): void => {
    if (closing) return
    startsAgain = limit.stopped()
    tell({ event: 'core.stopped', value: { startsAgain, logFile } })
    if (startsAgain) beginAgain()
    else logLine('the core stopped too often and is left alone until somebody asks for it')
  }
  /** Somebody asked for another start after the core was left alone. */
  const restart = async (): Promise<Reply> => {
    limit.forget()
    startsAgain = true
    beginAgain()
    const failure = await thread.ready
    const value: OutputOf<typeof RESTART> = { restarted: true }
    return failure === null ? { ok: true, value } : { ok: false, error: failure }
  }

  let thread = begin()
  return {
    ready: thread.ready,
    dispatch: (name, input) =>
      name === RESTART && !startsAgain && !closing ? restart() : thread.dispatch(name, input),
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      closing = true
      return thread.close()
    },
  }
}
