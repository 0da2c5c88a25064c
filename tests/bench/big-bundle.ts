import { BUNDLE_FORMAT, Bundle, type BundleContent } from '../../shared/model/bundle.ts'
import { createProse, type Prose } from './prose.ts'

/** Items of each kind in the bundle that is synced; 5,000 in all. */
const COUNTS = {
  sources: 2_400,
  issuers: 3,
  regions: 32,
  briefings: 115,
  contacts: 150,
  places: 700,
  people: 400,
  phraseGroups: 10,
  phrases: 600,
  terms: 590,
} as const

const AS_OF = '2026-01-05'
const REVIEW_BY = '2026-03-01'
const dated = { asOf: AS_OF, reviewBy: REVIEW_BY }

const list = <Item>(length: number, make: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => make(index))

const text = (make: () => string) => ({ en: make(), fr: make() })

const source = (index: number): string => `source-${index % COUNTS.sources}`

const briefingBody = (prose: Prose, index: number): string => {
  const sections = list(
    6,
    (section) =>
      `## ${prose.sentence().slice(0, 50)} {#section-${section}}\n\n${list(
        4,
        (paragraph) => `${prose.paragraph(4)}[^${source(index * 31 + section * 4 + paragraph)}]`,
      ).join('\n\n')}`,
  )
  return sections.join('\n\n')
}

const region = (index: number): string => `MX-R${String(index).padStart(2, '0')}`

/** A bundle of 5,000 items with texts of real length, the same at each call with the same edition and seed. */
const content = (seed: number, edition: number): unknown => {
  const prose = createProse(seed)
  const city = {
    id: 'mexico-city',
    name: text(() => 'Mexico City'),
    localName: 'Ciudad de México',
    region: region(0),
    timeZone: 'America/Mexico_City',
    from: '2026-02-15',
    to: '2026-02-17',
  }
  return {
    mission: {
      id: 'bench-mission',
      title: text(() => 'A mission'),
      shortTitle: text(() => 'Mission'),
      country: 'MX',
      countryName: text(() => 'Mexico'),
      localLanguage: 'es-MX',
      startsOn: '2026-02-15',
      endsOn: '2026-02-20',
      homeTimeZone: 'America/Toronto',
      desk: text(() => 'The desk'),
      cities: [city],
    },
    edition,
    issuedAt: '2026-01-05T12:00:00Z',
    reviewBy: REVIEW_BY,
    sources: list(COUNTS.sources, (index) => ({
      id: source(index),
      publisher: prose.sentence().slice(0, 40),
      title: prose.sentence(),
      date: AS_OF,
      url: `https://www.example.org/${index}`,
      language: 'en',
      confidence: 'high',
    })),
    issuers: ['CA', 'US', 'GB'].map((id, index) => ({
      id,
      name: text(() => prose.word()),
      scale: list(4, (level) => ({ level: level + 1, label: text(() => prose.sentence()) })),
      country: { level: 2, text: text(() => prose.sentence()), ...dated, sources: [source(index)] },
    })),
    regions: list(COUNTS.regions, (index) => ({
      id: region(index),
      name: text(() => prose.word()),
      localName: prose.word(),
      capital: prose.word(),
      advice: ['CA', 'US', 'GB'].map((issuer) => ({
        issuer,
        level: 2,
        rules: [{ level: 3, text: text(() => prose.paragraph(2)) }],
        ...dated,
        sources: [source(index)],
      })),
    })),
    briefings: list(COUNTS.briefings, (index) => ({
      id: `briefing-${index}`,
      kind: 'practical',
      title: text(() => prose.sentence().slice(0, 60)),
      lede: text(() => prose.sentence()),
      hint: text(() => prose.word()),
      body: text(() => briefingBody(prose, index)),
      ...dated,
      order: index,
      cities: ['mexico-city'],
      regions: [region(index % COUNTS.regions)],
    })),
    contacts: list(COUNTS.contacts, (index) => ({
      id: `contact-${index}`,
      name: text(() => prose.word()),
      what: text(() => prose.sentence()),
      when: text(() => prose.sentence()),
      phones: [{ number: '+52 55 5724 7900', kind: 'voice' }],
      order: index,
      ...dated,
      sources: [source(index)],
    })),
    places: list(COUNTS.places, (index) => ({
      id: `place-${index}`,
      kind: 'office',
      name: text(() => prose.sentence().slice(0, 40)),
      localName: prose.word(),
      address: prose.sentence(),
      city: 'mexico-city',
      region: region(index % COUNTS.regions),
      note: text(() => prose.sentence()),
      ...dated,
      sources: [source(index)],
    })),
    people: list(COUNTS.people, (index) => ({
      id: `person-${index}`,
      name: `${prose.word()} ${prose.word()}`,
      role: text(() => prose.sentence()),
      organization: text(() => prose.sentence()),
      ...dated,
      sources: [source(index)],
    })),
    phraseGroups: list(COUNTS.phraseGroups, (index) => ({
      id: `group-${index}`,
      title: text(() => prose.word()),
      order: index,
    })),
    phrases: list(COUNTS.phrases, (index) => ({
      id: `phrase-${index}`,
      group: `group-${index % COUNTS.phraseGroups}`,
      text: text(() => prose.sentence()),
      local: prose.sentence(),
      say: text(() => prose.sentence()),
      order: index,
    })),
    terms: list(COUNTS.terms, (index) => ({
      id: `term-${index}`,
      term: prose.word(),
      name: text(() => prose.word()),
      explanation: text(() => prose.paragraph(2)),
      sources: [source(index)],
    })),
  }
}

const textOf = (bundle: BundleContent): string =>
  JSON.stringify({ format: BUNDLE_FORMAT, content: bundle, signatures: [] })

/** The text of an edition of 5,000 items, and of the next one, in which 1 % of the items are different. */
export const bigBundles = (seed: number): { first: string; next: string; items: number; changed: number } => {
  const first = Bundle.parse({ format: BUNDLE_FORMAT, content: content(seed, 1) }).content
  const prose = createProse(seed + 1)
  const every = 100
  const change = <Item>(items: readonly Item[], edit: (item: Item) => Item): Item[] =>
    items.map((item, index) => (index % every === 0 ? edit(item) : item))
  const next: BundleContent = {
    ...first,
    edition: 2,
    sources: change(first.sources, (item) => ({ ...item, title: prose.sentence() })),
    briefings: change(first.briefings, (item) => ({
      ...item,
      body: { en: `${item.body.en} ${prose.sentence()}`, fr: `${item.body.fr} ${prose.sentence()}` },
    })),
    places: change(first.places, (item) => ({ ...item, address: prose.sentence() })),
    people: change(first.people, (item) => ({ ...item, name: prose.word() })),
    phrases: change(first.phrases, (item) => ({ ...item, local: prose.sentence() })),
    terms: change(first.terms, (item) => ({ ...item, term: prose.word() })),
  }
  const items = Object.values(COUNTS).reduce((sum, count) => sum + count, 0)
  const changed = (['sources', 'briefings', 'places', 'people', 'phrases', 'terms'] as const).reduce(
    (sum, kind) => sum + Math.ceil(COUNTS[kind] / every),
    0,
  )
  return { first: textOf(first), next: textOf(next), items, changed }
}
