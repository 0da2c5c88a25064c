import type { PastReview } from '../../shared/contract/library.ts'
import { type BundleContent, type ItemKind, type ItemOf, itemKinds } from '../../shared/model/bundle.ts'
import type { Text } from '../../shared/model/primitives.ts'

export type { PastReview }

const same = (text: string): Text => ({ en: text, fr: text })

interface Reviewed {
  readonly title: Text
  readonly reviewBy: readonly string[]
}

/** What an item of each kind is called and when it must be checked again; kinds that keep no such date are left out. */
const reviewed: { readonly [K in ItemKind]?: (item: ItemOf<K>) => Reviewed } = {
  issuers: ({ name, country }) => ({ title: name, reviewBy: [country.reviewBy] }),
  regions: ({ name, advice }) => ({ title: name, reviewBy: advice.map(({ reviewBy }) => reviewBy) }),
  briefings: ({ title, reviewBy }) => ({ title, reviewBy: [reviewBy] }),
  contacts: ({ name, reviewBy }) => ({ title: name, reviewBy: [reviewBy] }),
  places: ({ name, reviewBy }) => ({ title: name, reviewBy: [reviewBy] }),
  people: ({ name, reviewBy }) => ({ title: same(name), reviewBy: [reviewBy] }),
  figures: ({ title, reviewBy }) => ({ title, reviewBy: [reviewBy] }),
}

const DAY = 86_400_000

function* pastOfKind<K extends ItemKind>(kind: K, items: readonly ItemOf<K>[], on: string): Generator<PastReview> {
  const read = reviewed[kind]
  if (!read) return
  for (const item of items) {
    const { title, reviewBy: dates } = read(item)
    const [reviewBy] = dates.filter((date) => date < on).sort()
    if (reviewBy === undefined) continue
    yield { kind, id: item.id, title, reviewBy, days: Math.round((Date.parse(on) - Date.parse(reviewBy)) / DAY) }
  }
}

/**
 * Every item that is past its review date on a day (`YYYY-MM-DD`), the longest first. A review date
 * is the last day on which an item may be relied on.
 */
export const pastReview = (items: Pick<BundleContent, ItemKind>, on: string): PastReview[] =>
  itemKinds
    .flatMap((kind) => [...pastOfKind(kind, items[kind] as ItemOf<typeof kind>[], on)])
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy, 'en'))
