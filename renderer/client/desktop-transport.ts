import type { Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import type { DesktopBridge } from '../../shared/native.ts'
import { createSignal } from './signal.ts'
import type { Connection, Transport } from './transport.ts'

/** Reaches the core through the desktop's preload bridge. */
export const createDesktopTransport = (bridge: DesktopBridge): Transport => {
  const connection = createSignal<Connection>('connected')
  bridge.on((message) => {
    if ((message as EventMessage).event === 'core.stopped') connection.set('stopped')
  })
  return {
    async call(name, input) {
      try {
        return (await bridge.call(name, input)) as Reply
      } catch (cause) {
        return { ok: false, error: { code: 'transport', message: String(cause) } }
      }
    },
    listen: (listener) => bridge.on((message) => listener(message as EventMessage)),
    watch: connection.watch,
  }
}
