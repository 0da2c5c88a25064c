import { ValiseError } from '../../shared/contract/errors.ts'
import type { BriefingPage, BriefingSummary, Change, EditionInfo } from '../../shared/contract/library.ts'
import { BriefingKind } from '../../shared/model/briefing.ts'
import { type ItemKind, type ItemOf, itemKinds } from '../../shared/model/bundle.ts'
import type { Mission } from '../../shared/model/mission.ts'
import type { Place } from '../../shared/model/place.ts'
import type { Source } from '../../shared/model/source.ts'
import type { ReadHandle } from '../store/handles.ts'
import {
  changeKinds,
  changesOf,
  countByKind,
  countEditions,
  currentEdition,
  type EditionRow,
  type ItemRow,
  itemById,
  itemsOfKind,
  listedOfKind,
} from './queries.ts'

// What is in the library went through the schemas when it was synced; reading it back trusts that.
const itemOf = <K extends ItemKind>(row: ItemRow): ItemOf<K> => JSON.parse(row.body) as ItemOf<K>

const itemsOf = <K extends ItemKind>(read: ReadHandle, kind: K): ItemOf<K>[] => itemsOfKind(read, kind).map(itemOf<K>)

const missionOf = (row: EditionRow): Mission => JSON.parse(row.mission) as Mission

const noLibrary = (): ValiseError =>
  new ValiseError('no-library', 'No edition is in the library. Bring in a bundle from the mission desk.')

/** Number of items by kind, zeros included. */
export const countItems = (read: ReadHandle): Record<ItemKind, number> => {
  const counts = Object.fromEntries(itemKinds.map((kind) => [kind, 0])) as Record<ItemKind, number>
  for (const { kind, count } of countByKind(read)) counts[kind] = count
  return counts
}

export const readEdition = (read: ReadHandle): EditionInfo => {
  const row = currentEdition(read)
  if (!row) throw noLibrary()
  return {
    mission: missionOf(row),
    edition: row.number,
    issuedAt: row.issued_at,
    reviewBy: row.review_by,
    syncedAt: row.synced_at,
    counts: countItems(read),
  }
}

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

const sourcesByIds = (read: ReadHandle, ids: Iterable<string>): Source[] =>
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

export const listRegions = (read: ReadHandle) => {
  const regions = itemsOf(read, 'regions')
  const issuers = itemsOf(read, 'issuers')
  const cited = [
    ...issuers.flatMap(({ country }) => country.sources),
    ...regions.flatMap(({ advice, homicideRate, groups }) =>
      [...advice, ...homicideRate, ...groups].flatMap(({ sources }) => sources),
    ),
  ]
  return { regions, issuers, sources: sourcesByIds(read, cited) }
}

export const listContacts = (read: ReadHandle) => {
  const contacts = itemsOf(read, 'contacts').sort((a, b) => a.order - b.order)
  return {
    contacts,
    sources: sourcesByIds(
      read,
      contacts.flatMap(({ sources }) => sources),
    ),
  }
}

/** The order of places: along the route, and in each city by the name that stands on the door. */
const byRouteAndName = (mission: Mission) => {
  const route = mission.cities.map(({ id }) => id)
  const { compare } = new Intl.Collator(mission.localLanguage)
  return (a: Place, b: Place): number =>
    route.indexOf(a.city) - route.indexOf(b.city) || compare(a.localName, b.localName)
}

export const listPlaces = (read: ReadHandle) => {
  const edition = currentEdition(read)
  const places = edition ? itemsOf(read, 'places').sort(byRouteAndName(missionOf(edition))) : []
  return {
    places,
    sources: sourcesByIds(
      read,
      places.flatMap(({ sources }) => sources),
    ),
  }
}

export const listPeople = (read: ReadHandle) => {
  const people = itemsOf(read, 'people')
  return {
    people,
    sources: sourcesByIds(
      read,
      people.flatMap(({ sources }) => sources),
    ),
  }
}

export const listProgramme = (read: ReadHandle) => {
  const when = ({ date, start }: ItemOf<'programme'>): string => `${date}T${start ?? '00:00'}`
  const programme = itemsOf(read, 'programme').sort((a, b) => when(a).localeCompare(when(b)))
  return {
    programme,
    sources: sourcesByIds(
      read,
      programme.flatMap(({ sources }) => sources),
    ),
  }
}

export const listPhrases = (read: ReadHandle) => ({
  groups: itemsOf(read, 'phraseGroups').sort((a, b) => a.order - b.order),
  phrases: itemsOf(read, 'phrases').sort((a, b) => a.order - b.order),
})

export const listTerms = (read: ReadHandle) => {
  const terms = itemsOf(read, 'terms')
  return {
    terms,
    sources: sourcesByIds(
      read,
      terms.flatMap(({ sources }) => sources),
    ),
  }
}

export const listChecklists = (read: ReadHandle) => {
  const checklists = itemsOf(read, 'checklists').sort((a, b) => a.order - b.order)
  return {
    checklists,
    sources: sourcesByIds(
      read,
      checklists.flatMap(({ items }) => items.flatMap(({ sources }) => sources)),
    ),
  }
}

export const listFigures = (read: ReadHandle) => {
  const figures = itemsOf(read, 'figures')
  return {
    figures,
    sources: sourcesByIds(
      read,
      figures.flatMap(({ sources }) => sources),
    ),
  }
}

export const listChanges = (read: ReadHandle, edition?: number): Change[] =>
  changesOf(read, edition ?? currentEdition(read)?.number ?? 0)
