import type { Hit } from '../../../shared/contract/search.ts'
import { pathOfAddress } from '../../app/paths.ts'

/** Where a hit leads; `null` while the app has no screen for its kind. */
export const pathOfHit = ({ kind, id, anchor }: Hit): string | null =>
  pathOfAddress({ what: kind, id, section: anchor })
