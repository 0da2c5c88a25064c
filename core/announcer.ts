import type { EventMessage, EventName, Events } from '../shared/contract/events.ts'
import { describeError } from './describe-error.ts'

/** Tells everybody who listens what changed. */
export interface Announcer {
  /** Listens to everything the core pushes; returns the way to stop. */
  on(listener: (message: EventMessage) => void): () => void
  emit<N extends EventName>(event: N, value: Events[N]): void
}

/** @param log takes a line about a listener that failed */
export const createAnnouncer = (log: (line: string) => void): Announcer => {
  const listeners = new Set<(message: EventMessage) => void>()
  return {
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit: (event, value) => {
      for (const listener of listeners) {
        try {
          // The pair belongs together by the signature; a union cannot say so.
          listener({ event, value } as EventMessage)
        } catch (error) {
          // What happened is on disk already: a listener that stumbles must not make it look undone.
          log(`a listener of ${event} failed: ${describeError(error)}`)
        }
      }
    },
  }
}
