import { ValiseError } from '../../shared/contract/errors.ts'
import type { EventName, Events } from '../../shared/contract/events.ts'
import type { Call, OutputOf } from '../../shared/contract/index.ts'
import type { Native } from '../../shared/native.ts'
import type { Connection, Transport } from './transport.ts'

/** The page's only door to the core and to the machine around it. */
export interface Client {
  /** Asks the core; rejects with a `ValiseError`. */
  readonly call: Call
  /** Hears one kind of event; returns the way to stop. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void
  /** Hears the state of the connection: once at once, then at each change. */
  watch(listener: (connection: Connection) => void): () => void
  readonly native: Native
  /** Brings to disk whatever would be brought there before the window closes. Rejects where something could not be. */
  flush(): Promise<void>
}

/** Remembers who wants to be told before the window closes, so that they can be told for other reasons too. */
const rememberFlushes = (native: Native): Pick<Client, 'native' | 'flush'> => {
  const flushes = new Set<() => Promise<void>>()
  return {
    native: {
      ...native,
      onClosing: (flush) => {
        const stop = native.onClosing(flush)
        flushes.add(flush)
        return () => {
          flushes.delete(flush)
          stop()
        }
      },
    },
    flush: async () => {
      await Promise.all([...flushes].map((flush) => flush()))
    },
  }
}

export const createClient = (transport: Transport, native: Native): Client => ({
  async call(name, input) {
    const reply = await transport.call(name, input)
    if (!reply.ok) throw ValiseError.from(reply.error)
    return reply.value as OutputOf<typeof name>
  },
  on: (event, listener) =>
    transport.listen((message) => {
      if (message.event === event) listener(message.value as Events[typeof event])
    }),
  watch: transport.watch,
  ...rememberFlushes(native),
})
