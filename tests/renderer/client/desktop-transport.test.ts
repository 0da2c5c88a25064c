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
      showLog: async () => {},
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

test('hears events, the end of the core and its next start', () => {
  const { bridge, push } = bridgeWith(async () => null)
  const transport = createDesktopTransport(bridge)
  const heard: unknown[] = []
  const states: Connection[] = []
  transport.watch((state) => states.push(state))
  const stop = transport.listen((message) => heard.push(message))
  const stopped = { event: 'core.stopped', value: { startsAgain: true, logFile: 'valise.log' } }
  push(stopped)
  stop()
  push(stopped)
  expect(heard).toEqual([stopped])
  push({ event: 'core.started', value: {} })
  expect(states).toEqual(['connected', 'stopped', 'connected'])
})

test('a page that comes after the core was left alone learns it from its first answer', async () => {
  const error = { code: 'core-stopped', message: 'x', details: { startsAgain: false, logFile: 'valise.log' } }
  const transport = createDesktopTransport(bridgeWith(async () => ({ ok: false, error })).bridge)
  const heard: unknown[] = []
  const states: Connection[] = []
  transport.watch((state) => states.push(state))
  transport.listen((message) => heard.push(message))
  await transport.call('app.state', {})
  await transport.call('app.state', {})
  expect(heard).toEqual([{ event: 'core.stopped', value: { startsAgain: false, logFile: 'valise.log' } }])
  expect(states).toEqual(['connected', 'stopped'])
})

test('an answer that the core did not live to give is no news of its own: the event tells more', async () => {
  const error = { code: 'core-stopped', message: 'x', details: { startsAgain: true, logFile: 'valise.log' } }
  const transport = createDesktopTransport(bridgeWith(async () => ({ ok: false, error })).bridge)
  const states: Connection[] = []
  transport.watch((state) => states.push(state))
  expect(await transport.call('app.state', {})).toMatchObject({ ok: false })
  expect(states).toEqual(['connected'])
})
