import { EventEmitter } from 'node:events'

/** An event that a listener can prevent, as Electron makes them. */
export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

export const createEvent = <Details extends object>(details: Details): Preventable & Details => {
  let prevented = false
  return Object.defineProperties({ ...details } as Preventable & Details, {
    preventDefault: {
      value: () => {
        prevented = true
      },
    },
    defaultPrevented: { get: () => prevented },
  })
}

/** A listener whatever it listens to: Electron's own types say what each event carries. */
export type AnyListener = (...sent: never[]) => void

/** The listening half of an Electron object, typed so that it fits under every overload of the real one. */
export interface Emitting {
  on(event: string, listener: AnyListener): never
  once(event: string, listener: AnyListener): never
  off(event: string, listener: AnyListener): never
}

export interface Emitter {
  readonly listening: Emitting
  emit(event: string, ...sent: unknown[]): void
  count(event: string): number
}

/** The real ones return themselves, whole; nobody here chains, so what comes back is never looked at. */
const nobodyChains = undefined as never

export const createEmitter = (): Emitter => {
  const emitter = new EventEmitter()
  const plain = (listener: AnyListener): ((...sent: unknown[]) => void) => listener as (...sent: unknown[]) => void
  return {
    listening: {
      on: (event, listener) => {
        emitter.on(event, plain(listener))
        return nobodyChains
      },
      once: (event, listener) => {
        emitter.once(event, plain(listener))
        return nobodyChains
      },
      off: (event, listener) => {
        emitter.off(event, plain(listener))
        return nobodyChains
      },
    },
    emit: (event, ...sent) => {
      emitter.emit(event, ...sent)
    },
    count: (event) => emitter.listenerCount(event),
  }
}
