import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { PAGE_HEADERS, PAGE_MEDIA_TYPES } from '../shared/page-headers.ts'
import { isPageAddress } from './policy.ts'

/**
 * The file that an address names: decoded once, normalised, then checked to lie inside the root.
 * @param pathname as in an address, still percent-encoded
 * @returns `null` when it names nothing inside
 */
export const fileInside = (root: string, pathname: string): string | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = join(root, decoded === '/' ? 'index.html' : decoded)
  const inside = relative(root, file)
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : file
}

const refuse = (status: number): Response =>
  new Response(null, { status, headers: status === 405 ? { ...PAGE_HEADERS, Allow: 'GET, HEAD' } : PAGE_HEADERS })

/** Answers a request for one of the page's files. Anything but a known file of our own is refused. */
export const answerPage = async (root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const url = URL.parse(request.url)
  if (url === null || !isPageAddress(url)) return refuse(403)
  const file = fileInside(root, url.pathname)
  const mediaType = file === null ? undefined : PAGE_MEDIA_TYPES[extname(file)]
  if (file === null || mediaType === undefined) return refuse(404)
  try {
    const bytes = await readFile(file)
    const headers = { ...PAGE_HEADERS, 'Content-Type': mediaType, 'Content-Length': String(bytes.length) }
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
  } catch {
    return refuse(404)
  }
}
