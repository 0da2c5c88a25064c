import type { ItemOf } from '../../shared/model/bundle.ts'
import type { Mission } from '../../shared/model/mission.ts'
import type { Place } from '../../shared/model/place.ts'
import type { Source } from '../../shared/model/source.ts'
import type { ReadHandle } from '../store/handles.ts'
import { itemsOf, missionOf, sourcesByIds } from './library.ts'
import { currentEdition } from './queries.ts'

const sourcesOf = (read: ReadHandle, items: readonly { readonly sources: readonly string[] }[]): Source[] =>
  sourcesByIds(
    read,
    items.flatMap(({ sources }) => sources),
  )

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order

export const listRegions = (read: ReadHandle) => {
  const regions = itemsOf(read, 'regions')
  const issuers = itemsOf(read, 'issuers')
  const facts = regions.flatMap(({ advice, homicideRate, groups }) => [...advice, ...homicideRate, ...groups])
  return { regions, issuers, sources: sourcesOf(read, [...issuers.map(({ country }) => country), ...facts]) }
}

export const listContacts = (read: ReadHandle) => {
  const contacts = itemsOf(read, 'contacts').sort(byOrder)
  return { contacts, sources: sourcesOf(read, contacts) }
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
  return { places, sources: sourcesOf(read, places) }
}

export const listPeople = (read: ReadHandle) => {
  const people = itemsOf(read, 'people')
  return { people, sources: sourcesOf(read, people) }
}

export const listProgramme = (read: ReadHandle) => {
  const when = ({ date, start }: ItemOf<'programme'>): string => `${date}T${start ?? '00:00'}`
  const programme = itemsOf(read, 'programme').sort((a, b) => when(a).localeCompare(when(b), 'en'))
  return { programme, sources: sourcesOf(read, programme) }
}

export const listPhrases = (read: ReadHandle) => {
  const groups = itemsOf(read, 'phraseGroups').sort(byOrder)
  const place = new Map(groups.map(({ id }, index) => [id, index]))
  const placeOf = ({ group }: ItemOf<'phrases'>): number => place.get(group) ?? groups.length
  return { groups, phrases: itemsOf(read, 'phrases').sort((a, b) => placeOf(a) - placeOf(b) || byOrder(a, b)) }
}

export const listTerms = (read: ReadHandle) => {
  const terms = itemsOf(read, 'terms')
  return { terms, sources: sourcesOf(read, terms) }
}

export const listChecklists = (read: ReadHandle) => {
  const checklists = itemsOf(read, 'checklists').sort(byOrder)
  return {
    checklists,
    sources: sourcesOf(
      read,
      checklists.flatMap(({ items }) => items),
    ),
  }
}

export const listTemplates = (read: ReadHandle) => itemsOf(read, 'templates').sort(byOrder)

export const listFigures = (read: ReadHandle) => {
  const figures = itemsOf(read, 'figures')
  return { figures, sources: sourcesOf(read, figures) }
}
