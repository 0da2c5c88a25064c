import { Worker } from 'node:worker_threads'
import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { describeError } from './describe-error.ts'
import type { SystemStore } from './ports.ts'
import { answerForStore } from './store-across-threads.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts'

/** One thread with a core in it, from its start to its end. */
export interface CoreThread {
  /** Resolves when the core answers calls: `null`, or why it did not start. */
  readonly ready: Promise<PlainError | null>
  /** Resolves when the thread has ended, asked to or not. */
  readonly ended: Promise<void>
  /** Never rejects; a core that stopped answers `core-stopped`. */
  dispatch(name: string, input: unknown): Promise<Reply>
  /** Lets the core finish what it has begun, closes its files and ends the thread. */
  close(): Promise<void>
}

export interface ThreadOptions {
  /** The worker's entry: `core/worker.ts`, or its built form. */
  readonly file: URL
  readonly options: WorkerOptions
  /** Receives one line at a time for the maintainer. */
  readonly log: (line: string) => void
  /** The operating system's store of secrets, where the host has one. */
  readonly systemStore: SystemStore | null
  /** Receives whatever the core pushes. */
  readonly tell: (message: EventMessage) => void
  /** What a call is answered that the thread did not live to answer. */
  readonly stopped: () => PlainError
}

/** Starts a core in a thread of its own, once. */
export const startThread = ({ file, options, log, systemStore, tell, stopped }: ThreadOptions): CoreThread => {
  const worker = new Worker(file, { workerData: { ...options, hasSystemStore: systemStore !== null } })
  const waiting = new Map<number, (reply: Reply) => void>()
  const ready = Promise.withResolvers<PlainError | null>()
  const gone = Promise.withResolvers<void>()
  let alive = true
  let closing = false
  let calls = 0

  const post = (message: ToWorker): void => worker.postMessage(message)

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
  worker.on('error', (error) => log(`core thread failed: ${describeError(error)}`))
  worker.on('exit', (code) => {
    alive = false
    if (!closing) log(`core thread ended by itself with ${code}`)
    ready.resolve(stopped())
    for (const answer of waiting.values()) answer({ ok: false, error: stopped() })
    waiting.clear()
    gone.resolve()
  })

  return {
    ready: ready.promise,
    ended: gone.promise,
    dispatch: (name, input) => {
      if (!alive || closing) return Promise.resolve({ ok: false, error: stopped() })
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
    close: () => {
      if (alive && !closing) post({ type: 'close' })
      closing = true
      return gone.promise
    },
  }
}
