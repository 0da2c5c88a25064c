/** Windows cuts longer addresses when it hands them to another program. */
const MAX_LINK = 2_000

/** An address that may be opened outside, after the person agreed to what `shown` says. */
export interface OutsideLink {
  readonly kind: 'web' | 'mail' | 'phone' | 'map'
  readonly href: string
  /** What the person decides by: the host, the mail address, the number, the point. */
  readonly shown: string
}

const hasOnly = (params: URLSearchParams, allowed: readonly string[]): boolean =>
  [...params.keys()].every((key) => allowed.includes(key.toLowerCase()))

const PHONE = /^\+?[0-9().-]{2,30}(?:;ext=[0-9]{1,10})?$/
const POINT = /^-?\d{1,2}(?:\.\d{1,12})?,-?\d{1,3}(?:\.\d{1,12})?$/
const MAILBOX = /^[^\s@,;]+@[^\s@,;]+$/

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Reads an address that somebody wants to open outside. `null` when it may not be opened: any
 * scheme but `https:`, `mailto:`, `tel:` and `geo:`; a user name in a web address, which makes one
 * host look like another; a mail with anything but subject and text, since some programs attach
 * local files by address.
 */
export const readLink = (address: unknown): OutsideLink | null => {
  if (typeof address !== 'string' || address.length > MAX_LINK) return null
  const url = URL.parse(address)
  if (url === null || url.href.length > MAX_LINK) return null
  const { protocol, pathname, href, searchParams, hash } = url

  if (protocol === 'https:') {
    return url.username === '' && url.password === '' ? { kind: 'web', href, shown: url.host } : null
  }
  if (hash !== '') return null
  if (protocol === 'mailto:') {
    const mailbox = decode(pathname)
    const isPlain = mailbox !== null && MAILBOX.test(mailbox) && hasOnly(searchParams, ['subject', 'body'])
    return isPlain ? { kind: 'mail', href, shown: mailbox } : null
  }
  if (protocol === 'tel:') {
    return PHONE.test(pathname) && url.search === '' ? { kind: 'phone', href, shown: pathname } : null
  }
  if (protocol === 'geo:') {
    return POINT.test(pathname) && hasOnly(searchParams, ['q', 'z']) ? { kind: 'map', href, shown: pathname } : null
  }
  return null
}
