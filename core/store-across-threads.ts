import type { SystemStore } from './ports.ts'
import type { FromWorker, StoreAct, ToWorker } from './worker-messages.ts'

type Stored = Extract<ToWorker, { type: 'stored' }>
type Asked = Extract<FromWorker, { type: 'store' }>

/** The system's store as the worker sees it: it lives in the thread that started the worker. */
export const createDistantStore = (post: (message: Asked) => void) => {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>()
  let questions = 0
  const ask = (act: StoreAct, bytes: Uint8Array): Promise<Uint8Array | null> => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array | null>()
    questions += 1
    waiting.set(questions, resolve)
    post({ type: 'store', id: questions, act, bytes })
    return promise
  }
  const mustAnswer = async (act: StoreAct, bytes: Uint8Array): Promise<Uint8Array> => {
    const answer = await ask(act, bytes)
    if (!answer) throw new Error('the system’s store refused')
    return answer
  }
  const store: SystemStore = {
    available: async () => (await ask('available', new Uint8Array())) !== null,
    seal: (bytes) => mustAnswer('seal', bytes),
    open: (sealed) => mustAnswer('open', sealed),
  }
  return {
    store,
    answered: ({ id, bytes }: Stored): void => {
      waiting.get(id)?.(bytes)
      waiting.delete(id)
    },
  }
}

/** Answers the worker. Whatever the store throws is no answer. */
export const answerForStore = async (store: SystemStore | null, { id, act, bytes }: Asked): Promise<Stored> => {
  try {
    if (!store || !(await store.available())) return { type: 'stored', id, bytes: null }
    return { type: 'stored', id, bytes: act === 'available' ? new Uint8Array() : await store[act](bytes) }
  } catch {
    return { type: 'stored', id, bytes: null }
  }
}
