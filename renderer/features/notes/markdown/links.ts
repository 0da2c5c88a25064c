import { parseAddress } from '../../../../shared/text/address.ts'

const OUTSIDE = new Set(['https:', 'mailto:', 'tel:'])

/** The longest address that is taken for one. */
const MAX_LENGTH = 2_000

/** Where a link leads: out of the app, or to a place in it. */
export type LinkKind = 'outside' | 'inside'

/**
 * What kind of link an address makes; `null` for every address that is shown as text and never
 * followed. Only the web over TLS, mail, telephone, and places in this app.
 */
export const linkKind = (address: string): LinkKind | null => {
  if (address.length > MAX_LENGTH) return null
  if (parseAddress(address)) return 'inside'
  const url = URL.parse(address)
  if (!url || !OUTSIDE.has(url.protocol)) return null
  // A user name in a web address serves to disguise where it leads.
  if (url.protocol === 'https:' && (url.username !== '' || url.password !== '')) return null
  return 'outside'
}

/**
 * An address out of what a person typed or pasted as one: `www.x.org` and `a@x.org` are completed.
 * `null` where it cannot become a link.
 */
export const completedAddress = (typed: string): string | null => {
  const text = typed.trim()
  if (linkKind(text)) return text
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[\d ().-]{6,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`
  const web = `https://${text}`
  return /^[^\s:/]+\.[^\s:/.]{2,}(?:[/?#]\S*)?$/.test(text) && linkKind(web) ? web : null
}
