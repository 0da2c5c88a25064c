import { expect, test } from 'vitest'
import { createDesktopTransport } from '../../../renderer/client/desktop-transport.ts'
import type { Connection } from '../../../renderer/client/transport.ts'
import type { DesktopBridge } from '../../../shared/native.ts'

const bridgeWith = (call: DesktopBridge['call']) => {
  const listeners = new Set<(message: unknown) => void>()
  const bridge: DesktopBridge = {
    call,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    native: {
      saveFile: async () => null,
      openTextFile: async () => null,
      openLink: async () => {},
      setBadge: async () => {},
      onClosing: () => () => {},
      showCommands: async () => {},
      onTold: () => () => {},
    },
  }
  const push = (message: unknown): void => {
    for (const listener of listeners) listener(message)
  }
  return { bridge, push, listeners }
}

test('a call passes the bridge as it is', async () => {
  const { bridge } = bridgeWith(async (name, input) => ({ ok: true, value: { name, input } }))
  expect(await createDesktopTransport(bridge).call('notes.get', { id: 'note-000001' })).toEqual({
    ok: true,
    value: { name: 'notes.get', input: { id: 'note-000001' } },
  })
})

test('a bridge that fails answers as an error', async () => {
  const { bridge } = bridgeWith(async () => {
    throw new Error('gone')
  })
  expect(await createDesktopTransport(bridge).call('app.state', {})).toMatchObject({
    ok: false,
    error: { code: 'transport' },
  })
})

test('hears events and the end of the core', () => {
  const { bridge, push } = bridgeWith(async () => null)
  const transport = createDesktopTransport(bridge)
  const heard: unknown[] = []
  const states: Connection[] = []
  transport.watch((state) => states.push(state))
  const stop = transport.listen((message) => heard.push(message))
  const stopped = { event: 'core.stopped', value: { code: 'core-stopped', message: 'x' } }
  push(stopped)
  stop()
  push(stopped)
  expect(heard).toEqual([stopped])
  expect(states).toEqual(['connected', 'stopped'])
})
