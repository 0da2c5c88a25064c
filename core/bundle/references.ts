import { type BundleContent, type ItemKind, itemKinds } from '../../shared/model/bundle.ts'
import { Language } from '../../shared/model/primitives.ts'
import { linksIn, marksIn } from './briefing-body.ts'

/** Something in a bundle that names something else of it. */
export interface Reference {
  /** The list that must hold it; the mission's cities are no list of items. */
  readonly to: ItemKind | 'cities'
  readonly id: string
  /** The path of the field, for example `content.places[3].city`. */
  readonly where: string
  /** In a long text: how many characters stand before it. */
  readonly offset?: number
}

/** A link in a briefing's text. */
export interface Link {
  readonly address: string
  readonly language: Language
  readonly where: string
  readonly offset: number
}

function* all(to: Reference['to'], ids: readonly string[], where: string): Generator<Reference> {
  for (const id of ids) yield { to, id, where }
}

/** What items of every kind name under the same keys. */
function* common(content: BundleContent): Generator<Reference> {
  for (const kind of itemKinds) {
    for (const [index, item] of content[kind].entries()) {
      const where = `content.${kind}[${index}]`
      if ('sources' in item) yield* all('sources', item.sources, `${where}.sources`)
      if ('briefings' in item) yield* all('briefings', item.briefings, `${where}.briefings`)
      if ('city' in item && item.city !== undefined) yield { to: 'cities', id: item.city, where: `${where}.city` }
      if ('region' in item) yield { to: 'regions', id: item.region, where: `${where}.region` }
    }
  }
}

function* inRegions({ regions }: BundleContent): Generator<Reference> {
  for (const [index, { advice, homicideRate, groups }] of regions.entries()) {
    const where = `content.regions[${index}]`
    for (const [place, { issuer, sources, rules }] of advice.entries()) {
      yield { to: 'issuers', id: issuer, where: `${where}.advice[${place}].issuer` }
      yield* all('sources', sources, `${where}.advice[${place}].sources`)
      for (const { within } of rules) {
        // A strip may also run along another country, which is no region.
        const codes = within?.of.filter((code) => code.includes('-')) ?? []
        yield* all('regions', codes, `${where}.advice[${place}].rules`)
      }
    }
    for (const { sources } of homicideRate) yield* all('sources', sources, `${where}.homicideRate`)
    for (const { sources } of groups) yield* all('sources', sources, `${where}.groups`)
  }
}

function* inBriefings({ briefings }: BundleContent): Generator<Reference> {
  for (const [index, briefing] of briefings.entries()) {
    const where = `content.briefings[${index}]`
    yield* all('cities', briefing.cities, `${where}.cities`)
    yield* all('regions', briefing.regions, `${where}.regions`)
    for (const language of Language.options) {
      for (const { text, offset } of marksIn(briefing.body[language]))
        yield { to: 'sources', id: text, where: `${where}.body.${language}`, offset }
    }
  }
}

/** Everything in a bundle that names something else of it by its id. */
export function* references(content: BundleContent): Generator<Reference> {
  for (const [index, { region }] of content.mission.cities.entries())
    yield { to: 'regions', id: region, where: `content.mission.cities[${index}].region` }
  yield* common(content)
  for (const [index, { country }] of content.issuers.entries())
    yield* all('sources', country.sources, `content.issuers[${index}].country.sources`)
  yield* inRegions(content)
  yield* inBriefings(content)
  for (const [index, { group }] of content.phrases.entries())
    yield { to: 'phraseGroups', id: group, where: `content.phrases[${index}].group` }
  for (const [index, { place }] of content.programme.entries()) {
    if (place !== undefined) yield { to: 'places', id: place, where: `content.programme[${index}].place` }
  }
  for (const [index, { items }] of content.checklists.entries()) {
    for (const [place, { sources }] of items.entries())
      yield* all('sources', sources, `content.checklists[${index}].items[${place}].sources`)
  }
}

/** The links of all briefings to addresses of Valise. */
export function* links(content: BundleContent): Generator<Link> {
  for (const [index, { body }] of content.briefings.entries()) {
    for (const language of Language.options) {
      for (const { text, offset } of linksIn(body[language]))
        yield { address: text, language, where: `content.briefings[${index}].body.${language}`, offset }
    }
  }
}
