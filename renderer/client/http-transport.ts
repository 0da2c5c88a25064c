import type { PlainError, Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import { restOf } from './core-rest.ts'
import { readEventStream } from './event-stream.ts'
import { createSignal } from './signal.ts'
import type { Connection, Transport } from './transport.ts'

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5_000

// A message kept alive arrives although the page is left before the answer: the last words of a note.
// Browsers allow 64 KiB for all such messages together, and a character may take three bytes.
const LONGEST_KEPT_ALIVE = 16_000

const unreachable: PlainError = {
  code: 'transport',
  message: 'Valise cannot be reached. What you typed is kept on this page. Start Valise again.',
}

const isRefusal = (status: number): boolean => status === 401 || status === 403

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

/** What the transport needs of the page around it. */
export interface HttpTransportOptions {
  readonly token: string
  /** The folder of the page, under which `call/` and `events` live. */
  readonly base: string
  readonly fetch: typeof fetch
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface HttpTransport extends Transport {
  /** Goes on with the token of a new run. */
  renew(token: string): void
}

/** Reaches the core behind the local page. */
export const createHttpTransport = (options: HttpTransportOptions): HttpTransport => {
  const { base, fetch, pause } = options
  const connection = createSignal<Connection>('connected')
  const listeners = new Set<(message: EventMessage) => void>()
  let token = options.token
  let streaming = false

  /** Whether nothing but a new token brings the connection back. */
  const hasEnded = (): boolean => connection.get() === 'refused'
  const settle = (state: Connection): void => {
    if (!hasEnded()) connection.set(state)
  }
  const authorization = () => ({ authorization: `Bearer ${token}` })

  const hear = (message: EventMessage): void => {
    if (message.event === 'core.stopped') settle('stopped')
    if (message.event === 'core.started') settle('connected')
    for (const listener of [...listeners]) listener(message)
  }

  /** One stream from start to end; answers whether it ever stood. */
  const streamOnce = async (): Promise<boolean> => {
    let stood = false
    try {
      const headers = { ...authorization(), accept: 'text/event-stream' }
      const response = await fetch(new URL('events', base), { headers, cache: 'no-store' })
      if (isRefusal(response.status)) settle('refused')
      if (!response.ok || response.body === null) return false
      stood = true
      settle('connected')
      await readEventStream(response.body, (event, data) => hear({ event, value: JSON.parse(data) } as EventMessage))
    } catch {
      // The host went away: the loop below tries again.
    }
    return stood
  }

  const keepStreaming = async (): Promise<void> => {
    if (streaming) return
    streaming = true
    let wait = FIRST_PAUSE
    while (!hasEnded()) {
      wait = (await streamOnce()) ? FIRST_PAUSE : Math.min(wait * 2, LONGEST_PAUSE)
      settle('lost')
      if (!hasEnded()) await pause(wait)
    }
    streaming = false
  }

  const post = async (name: string, input: unknown): Promise<Reply> => {
    const body = JSON.stringify(input)
    const response = await fetch(new URL(`call/${encodeURIComponent(name)}`, base), {
      method: 'POST',
      headers: { ...authorization(), 'content-type': 'application/json' },
      body,
      cache: 'no-store',
      keepalive: body.length <= LONGEST_KEPT_ALIVE,
    })
    if (isRefusal(response.status)) settle('refused')
    if (!response.ok) return { ok: false, error: unreachable }
    const reply: unknown = await response.json()
    if (!isReply(reply)) return { ok: false, error: unreachable }
    const rest = connection.get() === 'connected' ? restOf(reply) : null
    if (rest) hear(rest)
    return reply
  }

  return {
    async call(name, input) {
      try {
        return await post(name, input)
      } catch {
        return { ok: false, error: unreachable }
      }
    },
    listen(listener) {
      listeners.add(listener)
      void keepStreaming()
      return () => listeners.delete(listener)
    },
    watch: connection.watch,
    renew(next) {
      token = next
      // Whatever ended the last run, this is another one; its first stream says whether it stands.
      if (hasEnded()) connection.set('lost')
      void keepStreaming()
    },
  }
}
