import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type Reply, ValiseError } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { MAX_MESSAGE_BYTES } from '../shared/contract/index.ts'
import { HEADERS, rawRefusal, refuse } from './answer.ts'
import { BodyRefused, readBody } from './body.ts'
import type { DoorOptions } from './door.ts'
import { createEventStreams } from './event-streams.ts'
import { route } from './route.ts'
import { readStaticFiles, type StaticFile } from './static-files.ts'

/** What the local page bears. */
export interface Limits {
  /** Bytes of one body. */
  readonly body: number
  /** All headers of a request must have arrived within this time, in milliseconds. */
  readonly headersDeadline: number
  /** A whole body must have arrived within this time, in milliseconds. */
  readonly bodyDeadline: number
  /** Open event streams at most: one a window is usual. */
  readonly streams: number
  /** How often an idle stream says it is alive, in milliseconds. */
  readonly heartbeat: number
  /** How long after the last page has gone the notes are locked, in milliseconds. */
  readonly grace: number
  /** At closing, how long calls under way may take to be answered, in milliseconds. */
  readonly closing: number
}

const usualLimits: Limits = {
  body: MAX_MESSAGE_BYTES,
  headersDeadline: 10_000,
  bodyDeadline: 30_000,
  streams: 32,
  heartbeat: 15_000,
  grace: 10_000,
  closing: 3_000,
}

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
  readonly limits?: Partial<Limits>
}

export interface LocalPage {
  readonly port: number
  /** The secret of this run. */
  readonly token: string
  /** The address to open, with the token in its fragment, which no server and no referrer ever sees. */
  readonly url: string
  close(): Promise<void>
}

const answerFile = ({ bytes, mediaType }: StaticFile, { method }: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { ...HEADERS, 'Content-Type': mediaType, 'Content-Length': bytes.length })
  response.end(method === 'HEAD' ? undefined : bytes)
}

const answerCall = async (
  core: Answering,
  name: string,
  limits: Limits,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  let input: unknown
  try {
    input = JSON.parse(await readBody(request, limits.body, limits.bodyDeadline))
  } catch (error) {
    refuse(request, response, error instanceof BodyRefused ? error.status : 400)
    return
  }
  const reply = await core.dispatch(name, input)
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/json' }).end(JSON.stringify(reply))
}

/** Connections that may wait to be taken up: Node's own 511 would turn away a burst. */
const BACKLOG = 2_048

const RAW_STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Answers what the parser did not take for a request. */
const refuseBytes = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (socket.writable && error.code !== 'ECONNRESET') {
    socket.end(rawRefusal(RAW_STATUS[error.code ?? ''] ?? '400 Bad Request'))
  } else socket.destroy()
}

/**
 * Serves the built page and the core's calls to a browser on this computer: 127.0.0.1 only, a
 * token for each run, Host and Origin checked, no other route.
 */
export const serve = async ({ core, rendererDir, port, limits: change }: ServeOptions): Promise<LocalPage> => {
  const limits = { ...usualLimits, ...change }
  const files = readStaticFiles(rendererDir)
  const streams = createEventStreams((listener) => core.on(listener), {
    most: limits.streams,
    heartbeat: limits.heartbeat,
    grace: limits.grace,
    // The session ends with the last tab: whoever opens the next one has to unlock the notes again.
    deserted: () => void core.dispatch('lock.lock', {}),
  })
  const token = randomBytes(32).toString('base64url')
  let door: DoorOptions = { port, token }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const where = route(request, files, door)
    if (where.to === 'refusal') refuse(request, response, where.status, where.headers)
    else if (where.to === 'file') answerFile(where.file, request, response)
    else if (where.to === 'call') void answerCall(core, where.name, limits, request, response)
    else if (!streams.open(response)) refuse(request, response, 503)
  }

  const server = createServer(
    {
      headersTimeout: limits.headersDeadline,
      // Ours comes first and says why; this one is for a body that nobody reads.
      requestTimeout: Math.max(limits.headersDeadline, limits.bodyDeadline) + 10_000,
      connectionsCheckingInterval: limits.headersDeadline / 2,
      keepAliveTimeout: 5_000,
      // Our own check of Host answers, with our headers.
      requireHostHeader: false,
    },
    handle,
  )
  server.on('clientError', refuseBytes)
  server.on('checkExpectation', (request, response) => refuse(request, response, 417))

  server.listen({ port, host: '127.0.0.1', backlog: BACKLOG })
  try {
    await once(server, 'listening')
  } catch (error) {
    streams.close()
    throw new ValiseError(
      'transport',
      `The local page cannot listen on 127.0.0.1:${port} (${error instanceof Error ? error.message : String(error)}). Choose another port with --port, or leave it out.`,
      { port },
    )
  }
  door = { token, port: (server.address() as AddressInfo).port }

  return {
    port: door.port,
    token,
    url: `http://127.0.0.1:${door.port}/#token=${token}`,
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      streams.close()
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), limits.closing)
      await closed.promise
      clearTimeout(cut)
    },
  }
}
