import type { PlainError, Reply } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import type { Ports } from './ports.ts'

/** What a host tells the worker at its start: the ports that are plain values. */
export type WorkerOptions = Pick<
  Ports,
  'version' | 'dataDir' | 'shippedBundle' | 'templatesDir' | 'fontsDir' | 'host' | 'draft' | 'unlockCost'
>

/** From the host to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' }

/** From the worker to the host. */
export type FromWorker =
  | { readonly type: 'ready'; readonly failure: PlainError | null }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly message: EventMessage }
  | { readonly type: 'log'; readonly line: string }
