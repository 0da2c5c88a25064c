const LIVE = new Set(['https:', 'mailto:', 'tel:'])

/** Typst refuses longer addresses, and so do most readers. */
const MAX_LENGTH = 2_000

/**
 * The address a printed link may carry, or `null` when it must stay text: only the web over TLS,
 * mail and telephone leave a page that the delegate hands to others.
 */
export const liveAddress = (address: string): string | null => {
  const url = URL.parse(address)
  if (!url || !LIVE.has(url.protocol)) return null
  // A user name in a web address serves to disguise where it leads.
  if (url.username !== '' || url.password !== '') return null
  // The address of a mail may keep signs, such as quotes, that belong in no address.
  const href = url.href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent)
  return href.length > MAX_LENGTH ? null : href
}
