import { parseAddress } from '../../../shared/text/address.ts'
import { hrefOfLink } from '../../app/paths.ts'

/** Where a link in a briefing leads: to a place in the app, out of it, or nowhere. */
export type LinkTarget =
  | { readonly to: 'app'; readonly href: string }
  | { readonly to: 'outside'; readonly url: string }
  | { readonly to: 'nowhere' }

const OUTSIDE = /^(?:https|mailto|tel):/i

/** Keeps the addresses that may be links and empties all others; given to react-markdown. */
export const keepKnownTarget = (url: string): string => (parseAddress(url) || OUTSIDE.test(url) ? url : '')

/** Decides what a link target is; anything not known is not a link. */
export const linkTarget = (url: string | undefined): LinkTarget => {
  if (url === undefined || url === '') return { to: 'nowhere' }
  if (parseAddress(url)) {
    const href = hrefOfLink(url)
    return href === null ? { to: 'nowhere' } : { to: 'app', href }
  }
  return OUTSIDE.test(url) ? { to: 'outside', url } : { to: 'nowhere' }
}
