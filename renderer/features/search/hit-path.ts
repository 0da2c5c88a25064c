import type { Hit } from '../../../shared/contract/search.ts'
import { pathOfAddress } from '../../app/paths.ts'

/** Where a hit leads. */
export const pathOfHit = ({ kind, id, anchor }: Hit): string =>
  pathOfAddress({ what: kind, id, section: kind === 'briefing' ? anchor : null })
