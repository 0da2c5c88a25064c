import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import type { Ports } from './ports.ts'

/** What a host tells the worker at its start: the ports that are plain values. */
export type WorkerOptions = Pick<
  Ports,
  'version' | 'dataDir' | 'shippedBundle' | 'templatesDir' | 'fontsDir' | 'host' | 'draft' | 'unlockCost'
> & {
  /** Whether the host answers for a system store. */
  readonly hasSystemStore?: boolean
}

/** What the worker asks of the host's system store, and how it is answered: bytes, or why there are none. */
export type StoreAct = 'available' | 'seal' | 'open'

/** From the host to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' }
  | { readonly type: 'stored'; readonly id: number; readonly bytes: Uint8Array | null }

/** From the worker to the host. */
export type FromWorker =
  | { readonly type: 'ready'; readonly failure: PlainError | null }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly message: EventMessage }
  | { readonly type: 'store'; readonly id: number; readonly act: StoreAct; readonly bytes: Uint8Array }
  | { readonly type: 'log'; readonly line: string }
