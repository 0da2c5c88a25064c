import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Reply, ValiseError } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { MAX_MESSAGE_BYTES } from '../shared/contract/index.ts'
import { BodyRefused, type DoorOptions, hasToken, isOurHost, isOurOrigin, readBody } from './door.ts'
import { readStaticFiles } from './static-files.ts'

/** What the page may load: itself. The same policy stands in the desktop app. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'Cache-Control': 'no-store',
} as const

/** A whole body must have arrived within this time, in milliseconds. */
const BODY_DEADLINE = 30_000
/** Open event streams at most: one a window is usual. */
const MAX_STREAMS = 32
/** How often an idle stream says it is alive, in milliseconds. */
const HEARTBEAT = 15_000

/** What answers the calls: a worker handle, or a dispatcher in the same thread. */
export interface Answering {
  dispatch(name: string, input: unknown): Promise<Reply>
  on(listener: (message: EventMessage) => void): () => void
}

export interface ServeOptions {
  readonly core: Answering
  /** The folder of the built page. */
  readonly rendererDir: string
  /** 0 takes any free one. */
  readonly port: number
}

export interface LocalPage {
  readonly port: number
  /** The secret of this run. */
  readonly token: string
  /** The address to open, with the token in its fragment, which no server and no referrer ever sees. */
  readonly url: string
  close(): Promise<void>
}

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end()
}

const CALL = /^\/call\/([A-Za-z.]{1,60})$/

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')

const answerCall = async (
  core: Answering,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  let input: unknown
  try {
    input = JSON.parse(await readBody(request, MAX_MESSAGE_BYTES, BODY_DEADLINE))
  } catch (error) {
    refuse(response, error instanceof BodyRefused ? error.status : 400)
    request.destroy()
    return
  }
  const reply = await core.dispatch(name, input)
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/json' }).end(JSON.stringify(reply))
}

/** Pushes the core's events as server-sent events. */
const openStream = (core: Answering, response: ServerResponse): (() => void) => {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
  response.write(': open\n\n')
  const stop = core.on(({ event, value }) => response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`))
  const beat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT)
  return () => {
    stop()
    clearInterval(beat)
  }
}

/**
 * Serves the built page and the core's calls to a browser on this computer: 127.0.0.1 only, a
 * token for each run, Host and Origin checked, no other route.
 */
export const serve = async ({ core, rendererDir, port }: ServeOptions): Promise<LocalPage> => {
  const files = readStaticFiles(rendererDir)
  const token = randomBytes(32).toString('base64url')
  const streams = new Set<ServerResponse>()
  let door: DoorOptions = { port, token }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?')[0] ?? ''
    if (!isOurHost(request.headers, door)) return refuse(response, 421)
    const file = files.get(path)
    if (file) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
      response.writeHead(200, { ...HEADERS, 'Content-Type': file.mediaType, 'Content-Length': file.bytes.length })
      response.end(request.method === 'HEAD' ? undefined : file.bytes)
      return
    }
    const name = CALL.exec(path)?.[1]
    if (name === undefined && path !== '/events') return refuse(response, 404)
    if (!isOurOrigin(request.headers, door)) return refuse(response, 403)
    if (!hasToken(request.headers, door)) return refuse(response, 401)
    if (name !== undefined) {
      if (request.method !== 'POST') return refuse(response, 405)
      if (!isJson(request)) return refuse(response, 415)
      void answerCall(core, name, request, response)
      return
    }
    if (request.method !== 'GET') return refuse(response, 405)
    if (streams.size >= MAX_STREAMS) return refuse(response, 503)
    streams.add(response)
    const stop = openStream(core, response)
    response.on('close', () => {
      streams.delete(response)
      stop()
    })
  }

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: BODY_DEADLINE, keepAliveTimeout: 5_000 },
    handle,
  )
  server.maxHeadersCount = 100

  const listening = Promise.withResolvers<void>()
  server.once('error', (error) =>
    listening.reject(
      new ValiseError(
        'transport',
        `The local page cannot listen on 127.0.0.1:${port} (${error.message}). Choose another port with --port, or leave it out.`,
      ),
    ),
  )
  server.listen(port, '127.0.0.1', () => listening.resolve())
  await listening.promise
  door = { token, port: (server.address() as AddressInfo).port }

  return {
    port: door.port,
    token,
    url: `http://127.0.0.1:${door.port}/#token=${token}`,
    close: () => {
      for (const stream of streams) stream.end()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeIdleConnections()
      return closed.promise
    },
  }
}
