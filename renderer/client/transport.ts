import type { Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import type { CallName, InputOf } from '../../shared/contract/index.ts'

/**
 * Whether the core can be reached. `lost` may pass by itself; `refused` means that the page belongs
 * to an earlier run and never will be answered; `stopped` means that the core itself has ended, and
 * lasts until another one was started.
 */
export type Connection = 'connected' | 'lost' | 'refused' | 'stopped'

/** Carries bytes between the page and the core, and nothing else: no checks, no caching. */
export interface Transport {
  /** Sends one call. Never rejects: what goes wrong on the way is a reply with the code `transport`. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply>
  /** Hears everything the core pushes, until the returned function is called. */
  listen(listener: (message: EventMessage) => void): () => void
  /** Hears the state of the connection: once at once, then at each change. */
  watch(listener: (connection: Connection) => void): () => void
}
