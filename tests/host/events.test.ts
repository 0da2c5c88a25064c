import { IncomingMessage, request, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildBundle } from '../../core/index.ts'
import { createEventStreams } from '../../host/event-streams.ts'
import { type Answering, serve } from '../../host/serve.ts'
import { createHttpTransport } from '../../renderer/client/http-transport.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import { temporaryFolder } from '../support/folder.ts'
import { writeContent } from './support/content.ts'
import { servePage, type TestPage } from './support/page.ts'

/** The page's own side of the connection; `cut` breaks its streams as a lost connection does. */
const connectPage = (page: TestPage) => {
  const heard: EventMessage[] = []
  const states: string[] = []
  const streams: AbortController[] = []
  let standing = 0
  const transport = createHttpTransport({
    token: page.token,
    base: `http://127.0.0.1:${page.port}/`,
    fetch: async (input, init) => {
      const breaking = new AbortController()
      const answer = await fetch(input, { ...init, signal: breaking.signal })
      if (String(input).endsWith('/events')) {
        streams.push(breaking)
        standing += 1
      }
      return answer
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20))),
  })
  transport.watch((state) => states.push(state))
  const stop = transport.listen((message) => heard.push(message))
  onTestFinished(() => {
    stop()
    for (const stream of streams) stream.abort()
  })
  return {
    heard,
    states,
    transport,
    /** How many streams the host has opened for this page so far. */
    standing: () => standing,
    cut: () => streams.splice(0).map((stream) => stream.abort()),
  }
}

test('every page hears what changed, whoever changed it', async () => {
  const page = await servePage()
  const [one, two] = [connectPage(page), connectPage(page)]
  await expect.poll(() => [one.standing(), two.standing()]).toEqual([1, 1])

  const created = JSON.parse((await page.call('notes.create', { title: 'É', body: 'ligne 1\nligne 2' })).body)
  const { id } = created.value
  await page.call('notes.update', { id, version: 1, title: 'E', body: '' })
  const content = writeContent(join(temporaryFolder(), 'content'))
  const synced = JSON.parse((await page.call('library.sync', { bundle: buildBundle(content).text })).body)
  expect(synced).toMatchObject({ ok: true, value: { edition: 1 } })
  await page.call('preferences.set', { language: 'fr' })

  const expected = [
    { event: 'notes.changed', value: { id, version: 1 } },
    { event: 'notes.changed', value: { id, version: 2 } },
    { event: 'library.changed', value: { edition: 1 } },
    { event: 'preferences.changed', value: expect.objectContaining({ language: 'fr' }) },
  ]
  await expect.poll(() => one.heard).toEqual(expected)
  await expect.poll(() => two.heard).toEqual(expected)
})

test('a page whose connection broke comes back and hears on', async () => {
  const page = await servePage()
  const client = connectPage(page)
  await expect.poll(() => client.standing()).toBe(1)
  client.cut()
  await expect.poll(() => client.standing()).toBe(2)
  expect(client.states.slice(-2)).toEqual(['lost', 'connected'])
  await page.call('notes.create', { title: 'After' })
  await expect.poll(() => client.heard).toEqual([{ event: 'notes.changed', value: expect.anything() }])
})

/** Opens a stream and gathers what comes. */
const openStream = (page: TestPage): { text(): string; ended(): boolean } => {
  let text = ''
  let ended = false
  const sent = request(
    { host: '127.0.0.1', port: page.port, path: '/events', headers: { authorization: `Bearer ${page.token}` } },
    (answer) => {
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => {
        ended = true
      })
      answer.on('error', () => {})
    },
  )
  sent.on('error', () => {})
  sent.end()
  onTestFinished(() => {
    sent.destroy()
  })
  return { text: () => text, ended: () => ended }
}

test('an idle stream says that it is alive', async () => {
  const stream = openStream(await servePage({ heartbeat: 20 }))
  await expect.poll(() => stream.text()).toMatch(/^: open\n\n(?:: alive\n\n){3}/)
})

test('closing the page ends the streams properly', async () => {
  const page = await servePage({ closing: 60_000 })
  const stream = openStream(page)
  await expect.poll(() => stream.text()).toBe(': open\n\n')
  await page.close()
  await expect.poll(() => stream.ended()).toBe(true)
})

test('a reader that stopped reading is let go and fills no memory', async () => {
  const listeners = new Set<(message: EventMessage) => void>()
  const page = await serve({
    core: {
      dispatch: () => Promise.reject(new Error('not asked')),
      on: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    rendererDir: temporaryFolder(),
    port: 0,
  })
  onTestFinished(() => page.close())
  const { promise, resolve } = Promise.withResolvers<void>()
  const sent = request(
    { host: '127.0.0.1', port: page.port, path: '/events', headers: { authorization: `Bearer ${page.token}` } },
    // Paused: nothing is ever read of it.
    (answer) => answer.on('error', () => {}).on('close', () => resolve()),
  )
  sent.on('error', () => {})
  sent.end()
  await expect.poll(() => listeners.size).toBe(1)
  const message: EventMessage = {
    event: 'core.stopped',
    value: { startsAgain: true, logFile: 'x'.repeat(100_000) },
  }
  const before = process.memoryUsage().external
  const telling = setInterval(() => {
    for (const listener of listeners) for (let count = 0; count < 20; count += 1) listener(message)
  }, 5)
  onTestFinished(() => clearInterval(telling))
  await promise
  expect(process.memoryUsage().external - before).toBeLessThan(64 * 1024 * 1024)
})

test('the notes are locked when the last page has gone', async () => {
  const asked: string[] = []
  const core: Answering = {
    dispatch: async (name) => {
      asked.push(name)
      return { ok: true, value: null }
    },
    on: () => () => {},
  }
  const page = await serve({ core, rendererDir: temporaryFolder(), port: 0, limits: { grace: 0 } })
  onTestFinished(() => page.close())
  const open = async (): Promise<AbortController> => {
    const leaving = new AbortController()
    const headers = { authorization: `Bearer ${page.token}` }
    await fetch(`http://127.0.0.1:${page.port}/events`, { headers, signal: leaving.signal })
    return leaving
  }
  const [first, second] = [await open(), await open()]
  first.abort()
  second.abort()
  await vi.waitFor(() => expect(asked).toEqual(['lock.lock']), 20_000)
})

test('a page that is loaded anew, or one of several, is not missed', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const deserted = vi.fn()
  const streams = createEventStreams(() => () => {}, { most: 9, heartbeat: 15_000, grace: 10_000, deserted })
  const open = (): ServerResponse => {
    const response = new ServerResponse(new IncomingMessage(new Socket()))
    streams.open(response)
    return response
  }
  const [first, second] = [open(), open()]
  first.emit('close')
  vi.advanceTimersByTime(60_000)
  second.emit('close')
  vi.advanceTimersByTime(9_999)
  const again = open()
  vi.advanceTimersByTime(60_000)
  expect(deserted).not.toHaveBeenCalled()
  again.emit('close')
  vi.advanceTimersByTime(10_000)
  expect(deserted).toHaveBeenCalledTimes(1)
  // Whoever stops the host locks nothing anew: the core is closed with it.
  open().emit('close')
  streams.close()
  vi.advanceTimersByTime(60_000)
  expect(deserted).toHaveBeenCalledTimes(1)
})
