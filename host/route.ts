import type { IncomingHttpHeaders } from 'node:http'
import { type DoorOptions, hasToken, isOurHost, isOurOrigin, isVisit } from './door.ts'
import type { StaticFile } from './static-files.ts'

/** Where a request goes. */
export type Route =
  | { readonly to: 'file'; readonly file: StaticFile }
  | { readonly to: 'call'; readonly name: string }
  | { readonly to: 'events' }
  | { readonly to: 'refusal'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }

/** What of a request decides. */
export interface Asked {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

const CALL = /^\/call\/([A-Za-z.]{1,60})$/
const JSON_TYPE = /^application\/json *(?:;|$)/i

const refusal = (status: number, headers?: Readonly<Record<string, string>>): Route =>
  headers === undefined ? { to: 'refusal', status } : { to: 'refusal', status, headers }

/**
 * Decides about a request before a byte of its body is read. Default is no: only the listed files,
 * `/call/<name>` and `/events` exist, and the last two ask for this run's token.
 */
export const route = (
  { method, url = '', headers }: Asked,
  files: ReadonlyMap<string, StaticFile>,
  door: DoorOptions,
): Route => {
  const path = url.split('?')[0] ?? ''
  const file = files.get(path)
  if (!isOurHost(headers, door)) return refusal(421)
  if (!isOurOrigin(headers, door) && !(file && isVisit(headers))) return refusal(403)
  if (file) return method === 'GET' || method === 'HEAD' ? { to: 'file', file } : refusal(405, { Allow: 'GET, HEAD' })

  const name = CALL.exec(path)?.[1]
  if (name === undefined && path !== '/events') return refusal(404)
  if (!hasToken(headers, door)) return refusal(401, { 'WWW-Authenticate': 'Bearer' })
  if (name === undefined) return method === 'GET' ? { to: 'events' } : refusal(405, { Allow: 'GET' })
  if (method !== 'POST') return refusal(405, { Allow: 'POST' })
  return JSON_TYPE.test(headers['content-type'] ?? '') ? { to: 'call', name } : refusal(415)
}
