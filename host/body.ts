import type { IncomingMessage } from 'node:http'

/** A body that broke off or is no UTF-8, came too slowly, or is too large; `status` is the answer it gets. */
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
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(new BodyRefused(413))
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const chunks: Buffer[] = []
  let bytes = 0

  const take = (chunk: Buffer): void => {
    bytes += chunk.length
    if (bytes > limit) reject(new BodyRefused(413))
    else chunks.push(chunk)
  }
  const finish = (): void => {
    try {
      resolve(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    } catch {
      reject(new BodyRefused(400))
    }
  }
  const breakOff = (): void => reject(new BodyRefused(400))

  const timer = setTimeout(() => reject(new BodyRefused(408)), deadline)
  request.on('data', take).on('end', finish).on('close', breakOff).on('error', breakOff)
  return promise.finally(() => {
    clearTimeout(timer)
    // The listener for errors stays: a connection that breaks later must not bring the host down.
    request.off('data', take).off('end', finish).off('close', breakOff)
  })
}
