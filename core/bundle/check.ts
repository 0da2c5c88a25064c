import type { ErrorProblem } from '../../shared/contract/errors.ts'
import { type BundleContent, type ItemKind, itemKinds } from '../../shared/model/bundle.ts'
import { Language } from '../../shared/model/primitives.ts'
import { type Address, parseAddress } from '../../shared/text/address.ts'
import { tooIntricate } from '../../shared/text/intricate-markdown.ts'
import { anchorsIn, refusedInBody } from './briefing-body.ts'
import { links, type Reference, references } from './references.ts'

/** Something wrong in a bundle whose every field is well formed; in a long text with its place there. */
export interface ContentProblem extends ErrorProblem {
  readonly offset?: number
}

const KIND_OF_ADDRESS: Readonly<Partial<Record<Address['what'], ItemKind>>> = {
  briefing: 'briefings',
  region: 'regions',
  place: 'places',
  contact: 'contacts',
  person: 'people',
  phrase: 'phrases',
  term: 'terms',
}

function* repeated(ids: readonly (string | number)[], where: (index: number) => string): Generator<ContentProblem> {
  const seen = new Set<string | number>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield { where: where(index), message: `repeats “${id}”` }
    seen.add(id)
  }
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

/** Ids that stand twice in one list. */
function* duplicates(content: BundleContent): Generator<ContentProblem> {
  for (const kind of itemKinds) yield* repeated(idsOf(content[kind]), (index) => `content.${kind}[${index}].id`)
  yield* repeated(idsOf(content.mission.cities), (index) => `content.mission.cities[${index}].id`)
  for (const [at, { scale }] of content.issuers.entries()) {
    const levels = scale.map(({ level }) => level)
    yield* repeated(levels, (index) => `content.issuers[${at}].scale[${index}].level`)
  }
  for (const [at, { advice }] of content.regions.entries()) {
    const issuers = advice.map(({ issuer }) => issuer)
    yield* repeated(issuers, (index) => `content.regions[${at}].advice[${index}].issuer`)
  }
  for (const [at, { items }] of content.checklists.entries())
    yield* repeated(idsOf(items), (index) => `content.checklists[${at}].items[${index}].id`)
  for (const [at, { series }] of content.figures.entries())
    yield* repeated(idsOf(series), (index) => `content.figures[${at}].series[${index}].id`)
  for (const [at, { body }] of content.briefings.entries()) {
    for (const language of Language.options) {
      const seen = new Set<string>()
      for (const { text, offset } of anchorsIn(body[language])) {
        const where = `content.briefings[${at}].body.${language}`
        if (seen.has(text)) yield { where, offset, message: `repeats the section {#${text}}` }
        seen.add(text)
      }
    }
  }
}

/** Levels that are not on the scale of who uses them. */
function* offScale({ issuers, regions }: BundleContent): Generator<ContentProblem> {
  const scales = new Map(issuers.map(({ id, scale }) => [id, new Set(scale.map(({ level }) => level))]))
  const judge = (issuer: string, level: number, where: string): ContentProblem[] =>
    scales.get(issuer)?.has(level) === false
      ? [{ where, message: `uses level ${level}, which is not on the scale of ${issuer}` }]
      : []
  for (const [index, { id, country }] of issuers.entries())
    yield* judge(id, country.level, `content.issuers[${index}].country.level`)
  for (const [index, { advice }] of regions.entries()) {
    for (const [at, { issuer, level, rules }] of advice.entries()) {
      const where = `content.regions[${index}].advice[${at}]`
      yield* judge(issuer, level, `${where}.level`)
      for (const [place, rule] of rules.entries()) yield* judge(issuer, rule.level, `${where}.rules[${place}].level`)
    }
  }
}

/** Points that are not on their figure's axis: a year is a number, a category a text. */
function* offAxis({ figures }: BundleContent): Generator<ContentProblem> {
  for (const [index, { x, series }] of figures.entries()) {
    for (const [at, { points }] of series.entries()) {
      const place = points.findIndex((point) => (typeof point.x === 'number') !== (x.type === 'year'))
      const where = `content.figures[${index}].series[${at}].points[${place}].x`
      if (place !== -1) yield { where, message: `is no ${x.type}, which the axis of the figure shows` }
    }
  }
}

type Known = Readonly<Record<Reference['to'], ReadonlySet<string>>>

/** Links that lead nowhere. */
function* deadLinks(content: BundleContent, known: Known): Generator<ContentProblem> {
  const anchors = new Map(
    content.briefings.flatMap(({ id, body }) =>
      Language.options.map((language) => [
        `${id}/${language}`,
        new Set(anchorsIn(body[language]).map(({ text }) => text)),
      ]),
    ),
  )
  for (const { address: link, language, where, offset } of links(content)) {
    const address = parseAddress(link)
    const kind = address && KIND_OF_ADDRESS[address.what]
    if (!address || !kind) yield { where, offset, message: `links to “${link}”, which is no address of Valise` }
    else if (!known[kind].has(address.id))
      yield { where, offset, message: `points at “${address.id}”, which is not in ${kind}` }
    else if (address.section !== null && !anchors.get(`${address.id}/${language}`)?.has(address.section))
      yield { where, offset, message: `links to the section “${link}”, which is not there` }
  }
}

function* dangling(content: BundleContent, known: Known): Generator<ContentProblem> {
  for (const { to, id, where, offset } of references(content)) {
    if (known[to].has(id)) continue
    const message =
      to === 'cities'
        ? `names the city “${id}”, which the mission does not have`
        : `points at “${id}”, which is not in ${to}`
    yield offset === undefined ? { where, message } : { where, offset, message }
  }
}

function* refusedTexts({ briefings }: BundleContent): Generator<ContentProblem> {
  for (const [index, { body }] of briefings.entries()) {
    for (const language of Language.options) {
      const where = `content.briefings[${index}].body.${language}`
      if (tooIntricate(body[language]))
        yield { where, message: 'is too intricate to be shown; part it into paragraphs' }
      for (const found of refusedInBody(body[language])) yield { where, ...found }
    }
  }
}

/**
 * Everything wrong in a bundle whose every field is well formed: ids that stand twice, references
 * and links that lead nowhere, levels and points off their scale, and briefings with more than text in them.
 * Empty when all is well.
 */
export const checkContent = (content: BundleContent): ContentProblem[] => {
  const known = {
    ...(Object.fromEntries(itemKinds.map((kind) => [kind, new Set(idsOf(content[kind]))])) as Record<
      ItemKind,
      Set<string>
    >),
    cities: new Set(idsOf(content.mission.cities)),
  }
  return [
    ...duplicates(content),
    ...dangling(content, known),
    ...offScale(content),
    ...offAxis(content),
    ...deadLinks(content, known),
    ...refusedTexts(content),
  ]
}
