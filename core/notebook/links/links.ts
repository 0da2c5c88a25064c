import type { BackLinks } from '../../../shared/contract/notes.ts'
import type { Address } from '../../../shared/text/address.ts'
import type { Store } from '../../store/open.ts'
import { countLinksTo, linksTo } from './queries.ts'

/** The notes that mention a place in the app. */
export const backLinks = (
  { read }: Store,
  { what, id, offset, limit }: { what: Address['what']; id: string; offset: number; limit: number },
): BackLinks => ({
  total: countLinksTo(read, { what, id }),
  notes: linksTo(read, { what, id }, { offset, limit }).map(({ updated_at, ...row }) => ({
    ...row,
    updatedAt: new Date(updated_at).toISOString(),
  })),
})
