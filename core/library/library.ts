import { ValiseError } from '../../shared/contract/errors.ts'
import type {
  BriefingPage,
  BriefingSummary,
  Change,
  EarlierBriefing,
  EditionEntry,
  EditionInfo,
  PastReview,
} from '../../shared/contract/library.ts'
import { type Briefing, BriefingKind } from '../../shared/model/briefing.ts'
import { type ItemKind, type ItemOf, itemKinds } from '../../shared/model/bundle.ts'
import type { City, Mission } from '../../shared/model/mission.ts'
import type { Source } from '../../shared/model/source.ts'
import { pastReview } from '../bundle/review.ts'
import type { ReadHandle } from '../store/handles.ts'
import {
  allEditions,
  changeKinds,
  changesOf,
  countByKind,
  countEditions,
  currentEdition,
  type EditionRow,
  firstChangeAfter,
  type ItemRow,
  itemById,
  itemsOfKind,
  listedOfKind,
} from './queries.ts'

// What is in the library went through the schemas when it was synced; reading it back trusts that.
const itemOf = <K extends ItemKind>(row: ItemRow): ItemOf<K> => JSON.parse(row.body) as ItemOf<K>

export const itemsOf = <K extends ItemKind>(read: ReadHandle, kind: K): ItemOf<K>[] =>
  itemsOfKind(read, kind).map(itemOf<K>)

/** The cities of the mission in the library; none while there is no edition. */
export const citiesOf = (read: ReadHandle): readonly City[] => {
  const row = currentEdition(read)
  return row ? missionOf(row).cities : []
}

export const missionOf = (row: EditionRow): Mission => JSON.parse(row.mission) as Mission

const noLibrary = (): ValiseError =>
  new ValiseError('no-library', 'No edition is in the library. Bring in a bundle from the mission desk.')

/** Number of items by kind, zeros included. */
export const countItems = (read: ReadHandle): Record<ItemKind, number> => {
  const counts = Object.fromEntries(itemKinds.map((kind) => [kind, 0])) as Record<ItemKind, number>
  for (const { kind, count } of countByKind(read)) counts[kind] = count
  return counts
}

/** @param draft whether it was never handed out */
export const readEdition = (read: ReadHandle, draft = false): EditionInfo => {
  const row = currentEdition(read)
  if (!row) throw noLibrary()
  return {
    mission: missionOf(row),
    edition: row.number,
    issuedAt: row.issued_at,
    reviewBy: row.review_by,
    syncedAt: row.synced_at,
    draft,
    counts: countItems(read),
  }
}

/** Every edition that was ever in the library, the current one first. */
export const listEditions = (read: ReadHandle): EditionEntry[] =>
  allEditions(read).map((row) => ({
    edition: row.number,
    issuedAt: row.issued_at,
    reviewBy: row.review_by,
    syncedAt: row.synced_at,
  }))

/** Changes shown on a list: none for the first edition, where everything would be new. */
const shownChanges = (read: ReadHandle): Map<string, 'added' | 'changed'> => {
  if (countEditions(read) < 2) return new Map()
  const edition = currentEdition(read)?.number ?? 0
  return new Map(
    changeKinds(read, edition, 'briefings').flatMap(({ id, change }) => (change === 'removed' ? [] : [[id, change]])),
  )
}

const summaryOf = (
  { id, derived }: Pick<ItemRow, 'id' | 'derived'>,
  changes: ReadonlyMap<string, 'added' | 'changed'>,
): BriefingSummary => ({
  ...(JSON.parse(derived ?? '{}') as Omit<BriefingSummary, 'change'>),
  change: changes.get(id) ?? null,
})

const kindOrder: readonly BriefingSummary['kind'][] = BriefingKind.options

export const listBriefings = (read: ReadHandle): BriefingSummary[] => {
  const changes = shownChanges(read)
  return listedOfKind(read, 'briefings')
    .map((row) => summaryOf(row, changes))
    .sort(
      (a, b) =>
        kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.order - b.order || a.id.localeCompare(b.id, 'en'),
    )
}

/** The sources with these ids, each once, in the order in which they are first named. */
export const sourcesByIds = (read: ReadHandle, ids: Iterable<string>): Source[] =>
  [...new Set(ids)].flatMap((id) => {
    const row = itemById(read, 'sources', id)
    return row ? [itemOf<'sources'>(row)] : []
  })

const MARK = /\[\^([a-z0-9-]+)\]/g

export const readBriefing = (read: ReadHandle, id: string): BriefingPage => {
  const row = itemById(read, 'briefings', id)
  if (!row) {
    throw new ValiseError('not-found', `This edition has no briefing “${id}”. It may have been withdrawn.`, {
      what: 'briefing',
      id,
    })
  }
  const { body } = itemOf<'briefings'>(row)
  const marks = [...body.en.matchAll(MARK), ...body.fr.matchAll(MARK)].map(([, mark = '']) => mark)
  return { ...summaryOf(row, shownChanges(read)), body, sources: sourcesByIds(read, marks) }
}

/** Every item of the library that is past its review date on a day, the longest first. */
export const listPastReview = (read: ReadHandle, on: string): PastReview[] =>
  pastReview(
    Object.fromEntries(itemKinds.map((kind) => [kind, itemsOf(read, kind)])) as Parameters<typeof pastReview>[0],
    on,
  )

export const readEarlier = (
  read: ReadHandle,
  { id, edition }: { readonly id: string; readonly edition?: number | undefined },
): EarlierBriefing | null => {
  const since = edition ?? (currentEdition(read)?.number ?? 1) - 1
  const change = firstChangeAfter(read, 'briefings', id, since)
  return change === undefined || change.before === null
    ? null
    : { changedIn: change.edition, briefing: JSON.parse(change.before) as Briefing }
}

export const listChanges = (read: ReadHandle, edition?: number): Change[] =>
  changesOf(read, edition ?? currentEdition(read)?.number ?? 0)
