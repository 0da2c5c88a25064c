import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { createCore, startDispatcher } from './index.ts'
import { createDistantStore } from './store-across-threads.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts'

/** How long after the start, and then how often, the tidying is done. Milliseconds. */
const FIRST_TIDY = 10_000
const NEXT_TIDY = 3_600_000
/** Tidying copies the notebook and holds up every call: it waits until nobody has asked for anything this long. */
const QUIET = 5_000

const port = parentPort
if (!port) throw new Error('core/worker.ts runs in a worker thread')

const post = (message: FromWorker): void => port.postMessage(message)
const log = (line: string): void => post({ type: 'log', line })

const { hasSystemStore = false, ...options } = workerData as WorkerOptions
const distant = createDistantStore(post)

/** Lies beside this file, as a source and built. */
const pdfTextWorker = new URL(`./pdf-text-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

const dispatcher = startDispatcher(
  () =>
    createCore({
      ...options,
      pdfTextWorker,
      now: Date.now,
      newId: randomUUID,
      log,
      ...(hasSystemStore && { systemStore: distant.store }),
    }),
  log,
)
dispatcher.on((message) => post({ type: 'event', message }))

let lastAsked = 0
let tidying = setTimeout(function tidy() {
  const sinceAsked = performance.now() - lastAsked
  if (sinceAsked < QUIET) {
    tidying = setTimeout(tidy, QUIET - sinceAsked)
    return
  }
  dispatcher.tidy()
  tidying = setTimeout(tidy, NEXT_TIDY)
}, FIRST_TIDY)

port.on('message', (message: ToWorker) => {
  if (message.type === 'close') {
    clearTimeout(tidying)
    dispatcher.close()
    port.close()
    return
  }
  if (message.type === 'stored') return distant.answered(message)
  lastAsked = performance.now()
  void dispatcher.dispatch(message.name, message.input).then((reply) => post({ type: 'reply', id: message.id, reply }))
})

post({ type: 'ready', failure: dispatcher.failure })
