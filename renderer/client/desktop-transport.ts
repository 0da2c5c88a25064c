import type { Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import type { DesktopBridge } from '../../shared/native.ts'
import { restOf } from './core-rest.ts'
import { createSignal } from './signal.ts'
import type { Connection, Transport } from './transport.ts'

/** Reaches the core through the desktop's preload bridge. */
export const createDesktopTransport = (bridge: DesktopBridge): Transport => {
  const connection = createSignal<Connection>('connected')
  const listeners = new Set<(message: EventMessage) => void>()
  const hear = (message: EventMessage): void => {
    if (message.event === 'core.stopped') connection.set('stopped')
    if (message.event === 'core.started') connection.set('connected')
    for (const listener of [...listeners]) listener(message)
  }
  bridge.on((message) => hear(message as EventMessage))
  return {
    async call(name, input) {
      try {
        const reply = (await bridge.call(name, input)) as Reply
        const rest = connection.get() === 'connected' ? restOf(reply) : null
        if (rest) hear(rest)
        return reply
      } catch (cause) {
        return { ok: false, error: { code: 'transport', message: String(cause) } }
      }
    },
    listen: (listener) => {
      // A wrapper of its own, so that the same function can listen twice and stop once.
      const own = (message: EventMessage): void => listener(message)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    watch: connection.watch,
  }
}
