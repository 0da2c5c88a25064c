import { Worker } from 'node:worker_threads'
import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import type { SystemStore } from './ports.ts'
import { answerForStore } from './store-across-threads.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts'

export type { SystemStore } from './ports.ts'
export type { WorkerOptions } from './worker-messages.ts'

/** A core in its own thread, so that a long import or export never freezes a window. */
export interface WorkerHandle {
  /** Resolves when the core answers calls: `null`, or why it did not start. */
  readonly ready: Promise<PlainError | null>
  /** Never rejects; a core that stopped answers `core-stopped`. */
  dispatch(name: string, input: unknown): Promise<Reply>
  on(listener: (message: EventMessage) => void): () => void
  /** Lets the core finish what it has begun, closes its files and ends the thread. */
  close(): Promise<void>
}

const stopped: PlainError = {
  code: 'core-stopped',
  message: 'Valise has stopped. Everything that said “Saved” is kept: start it again.',
}

/**
 * Starts a core in a worker thread.
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
  const worker = new Worker(file, { workerData: { ...options, hasSystemStore: systemStore !== null } })
  const waiting = new Map<number, (reply: Reply) => void>()
  const listeners = new Set<(message: EventMessage) => void>()
  const ready = Promise.withResolvers<PlainError | null>()
  const gone = Promise.withResolvers<void>()
  let alive = true
  let closing = false
  let calls = 0

  const post = (message: ToWorker): void => worker.postMessage(message)
  const tell = (message: EventMessage): void => {
    for (const listener of listeners) listener(message)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'ready') ready.resolve(message.failure)
    else if (message.type === 'log') log(message.line)
    else if (message.type === 'store') void answerForStore(systemStore, message).then(post)
    else if (message.type === 'event') tell(message.message)
    else {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    }
  })
  worker.on('error', (error) => log(`core thread failed: ${error instanceof Error ? error.stack : String(error)}`))
  worker.on('exit', () => {
    alive = false
    ready.resolve(stopped)
    for (const answer of waiting.values()) answer({ ok: false, error: stopped })
    waiting.clear()
    if (!closing) tell({ event: 'core.stopped', value: stopped })
    gone.resolve()
  })

  return {
    ready: ready.promise,
    dispatch: (name, input) => {
      if (!alive || closing) return Promise.resolve({ ok: false, error: stopped })
      const { promise, resolve } = Promise.withResolvers<Reply>()
      calls += 1
      try {
        post({ type: 'call', id: calls, name, input })
        waiting.set(calls, resolve)
      } catch (error) {
        // Something that is not plain data cannot cross a thread; the core never saw it.
        const reason = error instanceof Error ? error.message : String(error)
        resolve({
          ok: false,
          error: {
            code: 'bad-input',
            message: `${name} was asked with something that is not plain data.`,
            details: { reason },
          },
        })
      }
      return promise
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      if (alive && !closing) post({ type: 'close' })
      closing = true
      return gone.promise
    },
  }
}
