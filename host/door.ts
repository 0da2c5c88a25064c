import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

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

/** Somebody followed a link to the page, for example from a terminal that runs in a browser. */
export const isVisit = (headers: IncomingHttpHeaders): boolean =>
  headers.origin === undefined && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'

/** Compares in constant time, so that the time of the refusal tells nothing of the token. */
export const hasToken = (headers: IncomingHttpHeaders, { token }: DoorOptions): boolean => {
  const given = Buffer.from(headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
