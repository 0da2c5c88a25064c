import fc from 'fast-check'
import type { BundleContent, ItemKind, ItemOf } from '../../../shared/model/bundle.ts'
import { briefing, place, smallContent, source, term } from './bundle.ts'

const prose: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('l’État', 'NUL \u0000 inside', '‏עברית', '🇲🇽🤝', 'a"b\'c--;', 'MATCH * NEAR(', '\u0002x\u0003', 'é́́́'),
  )
  .filter((text) => text.trim() !== '' && text.isWellFormed())

const both = fc.record({ en: prose, fr: prose }, { noNullPrototype: true })

/** A piece of a briefing's text, free of what no briefing may hold. */
const paragraph = fc
  .tuple(
    fc.constantFrom('', '- ', '> ', '### ', '| a | b |\n| --- | --- |\n| c | ', '> [!so-what]\n> '),
    fc.stringMatching(/^[\p{L}\p{N} .,;’«»*_%$&#~+=-]{1,60}$/u),
    fc.constantFrom('', '[^gac]', '[^gac][^other]', ' [x](valise:region/MX-CMX)', ' [y](https://example.com/a_(b))'),
  )
  .map((parts) => parts.join(''))

const markdown = fc
  .array(fc.array(paragraph, { maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((sections) =>
    sections
      .map((paragraphs, index) => [...(index === 0 ? [] : [`## Section ${index} {#s-${index}}`]), ...paragraphs])
      .map((blocks) => blocks.join('\n\n'))
      .join('\n\n'),
  )
  .filter((body) => body.trim() !== '')

const ids = ['a', 'b', 'c', 'd', 'e', 'f']

/** Some of the ids, in any order, each with an item made of it. */
const some = <Item>(make: (id: string) => fc.Arbitrary<Item>, least = 0): fc.Arbitrary<Item[]> =>
  fc
    .shuffledSubarray(ids, { minLength: least })
    .chain((chosen) => fc.tuple(...chosen.map(make)) as fc.Arbitrary<Item[]>)

const small = smallContent()

/** The first item of a kind under another id and with some of its fields replaced. */
const like =
  <K extends ItemKind>(kind: K, fields: { [F in keyof ItemOf<K>]?: fc.Arbitrary<ItemOf<K>[F]> }) =>
  (id: string): fc.Arbitrary<ItemOf<K>> =>
    fc
      .record(fields as Record<string, fc.Arbitrary<unknown>>)
      .map((values) => ({ ...(small[kind][0] as ItemOf<K>), id, ...(values as Partial<ItemOf<K>>) }))

/**
 * Any content of one mission and edition: each list holds some of the same few items, in any order
 * and with any texts, so that two contents share items, differ in items and lack items.
 */
export const arbitraryContent = (edition: number): fc.Arbitrary<BundleContent> =>
  fc
    .record({
      sources: some((id) =>
        fc.record({ title: prose.map((text) => text.slice(0, 500)) }).map((change) => source(id, change)),
      ),
      briefings: some((id) =>
        fc
          .record({
            title: both,
            lede: both,
            body: fc.record({ en: markdown, fr: markdown }, { noNullPrototype: true }),
            kind: fc.constantFrom('city' as const, 'risk' as const, 'practical' as const),
            order: fc.integer({ min: 0, max: 3 }),
          })
          .map((change) => briefing(id, change)),
      ),
      contacts: some(like('contacts', { what: both, order: fc.integer({ min: 0, max: 9 }) })),
      places: some((id) => fc.record({ name: both, note: both }).map((change) => place(id, change))),
      people: some(like('people', { role: both, confirm: fc.boolean() })),
      programme: some(like('programme', { title: both })),
      phraseGroups: some(like('phraseGroups', { title: both }), 1),
      terms: some((id) => fc.record({ name: both, explanation: both }).map((change) => term(id, change))),
      checklists: some(like('checklists', { title: both })),
      templates: some(like('templates', { title: both })),
      figures: some(like('figures', { unit: both, mark: fc.constantFrom('line' as const, 'bar' as const) })),
      regionText: both,
      issuerName: both,
      phrases: some(like('phrases', { text: both, say: both })),
    })
    .map(({ regionText, issuerName, ...lists }) => {
      const group = lists.phraseGroups[0]?.id ?? ''
      const [capital, state] = small.regions
      return smallContent({
        edition,
        ...lists,
        // What other items point at is always there, and points at what may not be there no more.
        sources: [source('gac'), source('other'), ...lists.sources],
        issuers: small.issuers.map((issuer) => ({ ...issuer, name: issuerName })),
        regions: [capital, state].flatMap((region) =>
          region ? [{ ...region, name: regionText, briefings: lists.briefings.map(({ id }) => id) }] : [],
        ),
        places: [place('embassy'), ...lists.places],
        phrases: lists.phrases.map((phrase) => ({ ...phrase, group })),
        figures: lists.figures.map((figure) => ({ ...figure, briefings: [] })),
      })
    })
