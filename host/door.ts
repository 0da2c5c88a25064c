import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What the guard knows of the running server. */
export interface DoorOptions {
  readonly port: number
  readonly token: string
}

const names = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

/** A page that reaches us under another name was rebound to this address (DNS rebinding). */
export const isOurHost = (headers: IncomingHttpHeaders, { port }: DoorOptions): boolean =>
  headers.host !== undefined && names(port).includes(headers.host)

/** A request another page makes names that page, by Origin or by Fetch Metadata; ours names itself or nothing. */
export const isOurOrigin = (headers: IncomingHttpHeaders, { port }: DoorOptions): boolean => {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin !== undefined && !names(port).some((name) => origin === `http://${name}`)) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Compares in constant time, so that the time of the refusal tells nothing of the token. */
export const hasToken = (headers: IncomingHttpHeaders, { token }: DoorOptions): boolean => {
  const given = Buffer.from(headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A body that came too slowly or is too large; `status` is the answer it gets. */
export class BodyRefused extends Error {
  readonly status: 400 | 408 | 413

  constructor(status: 400 | 408 | 413) {
    super(`body refused: ${status}`)
    this.status = status
  }
}

/**
 * Reads a request's body as UTF-8 text.
 * @param limit in bytes
 * @param deadline in milliseconds for the whole body
 * Throws `BodyRefused`.
 */
export const readBody = (request: IncomingMessage, limit: number, deadline: number): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const chunks: Buffer[] = []
  let bytes = 0
  const timer = setTimeout(() => reject(new BodyRefused(408)), deadline)
  if (Number(request.headers['content-length'] ?? 0) > limit) reject(new BodyRefused(413))
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > limit) reject(new BodyRefused(413))
    else chunks.push(chunk)
  })
  request.on('end', () => {
    try {
      resolve(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    } catch {
      reject(new BodyRefused(400))
    }
  })
  request.on('aborted', () => reject(new BodyRefused(400)))
  request.on('error', () => reject(new BodyRefused(400)))
  return promise.finally(() => {
    clearTimeout(timer)
    request.removeAllListeners('data')
  })
}
