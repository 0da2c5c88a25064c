import type { ErrorProblem } from '../../shared/contract/errors.ts'
import { type BundleContent, type ItemKind, itemKinds } from '../../shared/model/bundle.ts'
import { type Address, parseAddress } from '../../shared/text/address.ts'

const MARK = /\[\^([a-z0-9-]+)\]/g
const LINK = /\]\((valise:[^)\s]*)\)/g
const ANCHOR = /^#{2,6} .*\{#([a-z0-9-]+)\}\s*$/gm

const KIND_OF_ADDRESS: Readonly<Partial<Record<Address['what'], ItemKind>>> = {
  briefing: 'briefings',
  region: 'regions',
  place: 'places',
  contact: 'contacts',
  person: 'people',
  phrase: 'phrases',
  term: 'terms',
}

/** A reference that leads nowhere; in a long text with how many characters stand before it. */
export interface ReferenceProblem extends ErrorProblem {
  readonly offset?: number
}

/** Ids that stand twice in one list, each with its place. */
const duplicates = (content: BundleContent): ErrorProblem[] =>
  itemKinds.flatMap((kind) => {
    const seen = new Set<string>()
    return content[kind].flatMap(({ id }, index) => {
      if (seen.has(id)) return [{ where: `content.${kind}[${index}].id`, message: `repeats the id “${id}”` }]
      seen.add(id)
      return []
    })
  })

/**
 * Everything in a bundle that points at something: duplicate ids, and references to what is not
 * there. Empty when all is well.
 */
export const checkReferences = (content: BundleContent): ReferenceProblem[] => {
  const problems: ReferenceProblem[] = duplicates(content)
  const ids = Object.fromEntries(itemKinds.map((kind) => [kind, new Set(content[kind].map(({ id }) => id))])) as Record<
    ItemKind,
    Set<string>
  >
  const cities = new Set(content.mission.cities.map(({ id }) => id))
  const levels = new Map(content.issuers.map(({ id, scale }) => [id, new Set(scale.map(({ level }) => level))]))
  const anchors = new Map(
    content.briefings.map(({ id, body }) => [id, new Set([...body.en.matchAll(ANCHOR)].map((match) => match[1]))]),
  )

  const expect = (kind: ItemKind, id: string, where: string, offset?: number): void => {
    if (ids[kind].has(id)) return
    problems.push({
      where,
      message: `points at “${id}”, which is not in ${kind}`,
      ...(offset === undefined ? {} : { offset }),
    })
  }
  const expectCity = (id: string | undefined, where: string): void => {
    if (id !== undefined && !cities.has(id))
      problems.push({ where, message: `names the city “${id}”, which the mission does not have` })
  }
  const expectLevel = (issuer: string, level: number, where: string): void => {
    if (levels.has(issuer) && !levels.get(issuer)?.has(level)) {
      problems.push({ where, message: `uses level ${level}, which is not on the scale of ${issuer}` })
    }
  }
  const expectAddress = (link: string, where: string, offset: number): void => {
    const address = parseAddress(link)
    const kind = address && KIND_OF_ADDRESS[address.what]
    if (!address || !kind) {
      problems.push({ where, offset, message: `links to “${link}”, which is no address of Valise` })
      return
    }
    expect(kind, address.id, where, offset)
    const sections = kind === 'briefings' ? anchors.get(address.id) : undefined
    if (address.section !== null && sections && !sections.has(address.section)) {
      problems.push({ where, offset, message: `links to the section “${link}”, which is not there` })
    }
  }
  const expectText = (text: string, where: string): void => {
    for (const { 1: id = '', index } of text.matchAll(MARK)) expect('sources', id, where, index)
    for (const { 1: link = '', index } of text.matchAll(LINK)) expectAddress(link, where, index)
  }

  // Every item may cite sources, name a city and list regions or briefings under the same keys.
  for (const kind of itemKinds) {
    for (const [index, item] of content[kind].entries()) {
      const where = `content.${kind}[${index}]`
      if ('sources' in item) for (const id of item.sources) expect('sources', id, `${where}.sources`)
      if ('briefings' in item) for (const id of item.briefings) expect('briefings', id, `${where}.briefings`)
      if ('city' in item) expectCity(item.city, `${where}.city`)
      if ('region' in item) expect('regions', item.region, `${where}.region`)
    }
  }
  for (const [index, { country, scale }] of content.issuers.entries()) {
    const where = `content.issuers[${index}].country`
    for (const id of country.sources) expect('sources', id, where)
    if (!scale.some(({ level }) => level === country.level))
      problems.push({ where, message: `uses level ${country.level}, which is not on its scale` })
  }
  for (const [index, region] of content.regions.entries()) {
    const where = `content.regions[${index}]`
    for (const advice of region.advice) {
      expect('issuers', advice.issuer, `${where}.advice`)
      expectLevel(advice.issuer, advice.level, `${where}.advice`)
      for (const id of advice.sources) expect('sources', id, `${where}.advice`)
      for (const rule of advice.rules) {
        expectLevel(advice.issuer, rule.level, `${where}.advice`)
        for (const code of rule.within?.of ?? []) if (code.includes('-')) expect('regions', code, `${where}.advice`)
      }
    }
    for (const { sources } of [...region.homicideRate, ...region.groups]) {
      for (const id of sources) expect('sources', id, where)
    }
  }
  for (const [index, briefing] of content.briefings.entries()) {
    const where = `content.briefings[${index}]`
    for (const id of briefing.cities) expectCity(id, `${where}.cities`)
    for (const code of briefing.regions) expect('regions', code, `${where}.regions`)
    expectText(briefing.body.en, `${where}.body.en`)
    expectText(briefing.body.fr, `${where}.body.fr`)
  }
  for (const [index, { group }] of content.phrases.entries())
    expect('phraseGroups', group, `content.phrases[${index}].group`)
  for (const [index, { place }] of content.programme.entries()) {
    if (place !== undefined) expect('places', place, `content.programme[${index}].place`)
  }
  for (const [index, { items }] of content.checklists.entries()) {
    for (const { sources } of items)
      for (const id of sources) expect('sources', id, `content.checklists[${index}].items`)
  }
  return problems
}
