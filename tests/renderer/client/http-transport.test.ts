import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createCore, startDispatcher } from '../../../core/index.ts'
import { type LocalPage, serve } from '../../../host/serve.ts'
import { createClient } from '../../../renderer/client/client.ts'
import { createHttpTransport, type HttpTransport } from '../../../renderer/client/http-transport.ts'
import type { Connection } from '../../../renderer/client/transport.ts'
import type { EventMessage } from '../../../shared/contract/events.ts'
import type { Native } from '../../../shared/native.ts'
import { temporaryFolder, testPorts } from '../../support/core.ts'
import { eventually } from '../../support/eventually.ts'

const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** The real host over a real core. */
const startPage = async (port = 0): Promise<LocalPage> => {
  const rendererDir = temporaryFolder()
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Valise</title>')
  const core = startDispatcher(
    () => createCore(testPorts()),
    () => {},
  )
  const page = await serve({ core, rendererDir, port })
  closers.push(() => core.close())
  return page
}

const connectTo = (page: LocalPage, token = page.token) => {
  const transport = createHttpTransport({
    token,
    base: `http://127.0.0.1:${page.port}/`,
    fetch,
    pause: () => wait(20),
  })
  const states: Connection[] = []
  const messages: EventMessage[] = []
  transport.watch((state) => states.push(state))
  const stop = transport.listen((message) => messages.push(message))
  return { transport, states, messages, stop }
}

const native: Native = {
  kind: 'browser',
  saveFile: async () => null,
  openTextFile: async () => null,
  openLink: async () => {},
  setBadge: async () => {},
  showLog: async () => {},
  onClosing: () => () => {},
  showCommands: async () => {},
  onTold: () => () => {},
}

/** The stream stands once an event of ours comes back. */
const untilHeard = async (transport: HttpTransport, messages: readonly EventMessage[]): Promise<void> => {
  await eventually(async () => {
    await transport.call('preferences.set', { theme: 'dark' })
    expect(messages.length).toBeGreaterThan(0)
  })
}

test('a call comes back as the reply of the contract', async () => {
  const page = await startPage()
  closers.push(() => page.close())
  const { transport } = connectTo(page)
  const reply = await transport.call('notes.create', { title: 'Léon', body: 'texte' })
  expect(reply).toMatchObject({ ok: true, value: { title: 'Léon', version: 1 } })
})

test('the client throws the named error of a failed call', async () => {
  const page = await startPage()
  closers.push(() => page.close())
  const client = createClient(connectTo(page).transport, native)
  await expect(client.call('notes.get', { id: 'note-999999' })).rejects.toMatchObject({
    name: 'ValiseError',
    code: 'not-found',
  })
})

test('events arrive with their names and values, until one stops listening', async () => {
  const page = await startPage()
  closers.push(() => page.close())
  const { transport, messages, stop } = connectTo(page)
  await untilHeard(transport, messages)
  expect(messages[0]).toMatchObject({ event: 'preferences.changed', value: { theme: 'dark' } })
  stop()
  const heard = messages.length
  const client = createClient(transport, native)
  const notes: string[] = []
  client.on('notes.changed', ({ id }) => notes.push(id))
  await client.call('notes.create', {})
  await eventually(() => expect(notes).toHaveLength(1))
  expect(messages).toHaveLength(heard)
})

test('a wrong token is refused, and no further try is made', async () => {
  const page = await startPage()
  closers.push(() => page.close())
  const { transport, states } = connectTo(page, 'wrong')
  await eventually(() => expect(states.at(-1)).toBe('refused'))
  expect(await transport.call('app.state', {})).toMatchObject({ ok: false, error: { code: 'transport' } })
  await wait(100)
  expect(states).toEqual(['connected', 'refused'])
})

test('a host that went away is lost; the same address with a new token goes on after renewal', async () => {
  const first = await startPage()
  const { transport, states, messages } = connectTo(first)
  await untilHeard(transport, messages)
  await first.close()
  await eventually(() => expect(states.at(-1)).toBe('lost'))
  expect(await transport.call('app.state', {})).toMatchObject({ ok: false, error: { code: 'transport' } })

  const second = await startPage(first.port)
  closers.push(() => second.close())
  await eventually(() => expect(states.at(-1)).toBe('refused'))
  messages.length = 0
  transport.renew(second.token)
  await eventually(() => expect(states.at(-1)).toBe('connected'))
  await untilHeard(transport, messages)
  expect(await transport.call('app.state', {})).toMatchObject({ ok: true })
})

test('an answer that is no reply is an error and not a crash', async () => {
  const answer = async (): Promise<Response> => new Response('<html>', { headers: { 'content-type': 'text/html' } })
  const transport = createHttpTransport({
    token: 't',
    base: 'http://127.0.0.1:1/',
    fetch: answer,
    pause: () => wait(20),
  })
  expect(await transport.call('app.state', {})).toMatchObject({ ok: false, error: { code: 'transport' } })
})
