import type { IncomingMessage, ServerResponse } from 'node:http'
import { PAGE_HEADERS } from '../shared/page-headers.ts'

/** Stand on every answer, also on a refusal. */
export const HEADERS = { ...PAGE_HEADERS, 'Cache-Control': 'no-store' } as const

/** Whoever still sends after a refusal is cut off after this time, in milliseconds. */
const LINGER = 1_000

/**
 * Refuses a request without saying more than the status. A body still on its way is thrown away for
 * a moment and not cut at once: a reset connection would take the answer with it.
 */
export const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (!request.complete) {
    request.resume()
    const cut = setTimeout(() => request.destroy(), LINGER)
    request.once('close', () => clearTimeout(cut))
  }
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Length': 0 }).end()
}

/** The refusal of bytes that are no request at all, as it goes on the wire. */
export const rawRefusal = (status: string): string => {
  const headers = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`
}
