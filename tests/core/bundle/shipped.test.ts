import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { bundleJsonSchema, pastReview, readBundle } from '../../../core/index.ts'
import type { ItemOf } from '../../../shared/model/bundle.ts'
import { anchorOf, calloutOf, markedSources, parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import { editionAfter, editionBefore } from '../../fixtures/edition-before.ts'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { shippedBundle } from '../support/content.ts'
import { setAt } from '../support/refused.ts'

const { text, content } = shippedBundle()

const outlineOf = (markdown: string): unknown[] =>
  parseBriefing(markdown).children.map((block) =>
    block.type === 'heading'
      ? [block.depth, anchorOf(block)]
      : [calloutOf(block) ?? block.type, markedSources(block).toSorted()],
  )

describe('the content that ships', () => {
  test('passes every check of a reader and fits its limits with room to spare', () => {
    expect(readBundle(text).content).toEqual(content)
    expect(Buffer.byteLength(text)).toBeLessThan(8 * 1024 * 1024)
  })

  test('holds what the first edition promises', () => {
    expect(content.regions).toHaveLength(32)
    expect(content.briefings.filter(({ kind }) => kind === 'risk').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rule-of-law', 'regulation', 'safety']),
    )
    expect(content.briefings.map(({ id }) => id)).toContain('mexico-city')
    for (const { advice } of content.regions) {
      expect(advice.map(({ issuer }) => issuer)).toEqual(expect.arrayContaining(['CA', 'US']))
    }
  })

  const known = new Set(content.sources.map(({ id }) => id))

  test.each(content.briefings)('$id cites in both languages the same sources, all of them there', ({ body }) => {
    const [english, french] = [markedSources(parseBriefing(body.en)), markedSources(parseBriefing(body.fr))]
    expect(english.length).toBeGreaterThan(0)
    expect(english.filter((id) => !known.has(id))).toEqual([])
    expect(french.toSorted()).toEqual(english.toSorted())
  })

  test.each(content.briefings)('$id is built the same in both languages', ({ body }: ItemOf<'briefings'>) => {
    expect(outlineOf(body.fr)).toEqual(outlineOf(body.en))
  })
})

test('the edition before it, kept as its differences, is a bundle that it changes in three places', async () => {
  const call = callerOf(testCore())
  await call('library.sync', { bundle: editionBefore(text) })
  expect(await call('library.sync', { bundle: editionAfter(text) })).toMatchObject({ added: 0, changed: 3, removed: 0 })
})

test('the doctor counts what ships as it counts a library', async () => {
  const core = testCore({ now: () => Date.parse('2026-11-29T12:00:00Z') })
  const call = callerOf(core)
  await call('library.sync', { bundle: text })
  const { counts } = await call('app.doctor', {})
  for (const kind of ['regions', 'places', 'phrases', 'contacts', 'people', 'sources'] as const)
    expect(counts.library[kind], kind).toBe(content[kind].length)
  expect(counts.library.regions).toBe(32)
  for (const kind of ['city', 'risk', 'sector', 'trade', 'practical']) {
    const briefings = content.briefings.filter((briefing) => briefing.kind === kind).length
    expect(counts.briefings[kind]).toEqual({ en: briefings, fr: briefings })
  }
  expect(counts.toConfirm).toBeGreaterThan(0)
  expect(counts.passagesToConfirm).toBeGreaterThan(0)
  expect(counts.pastReview).toBe(pastReview(content, '2026-11-29').length)
})

describe('the JSON Schema of the format', () => {
  const schema = bundleJsonSchema()
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: true, email: true, 'date-time': true } })
  const validate = ajv.compile(schema)
  const isValid = (bundle: unknown): boolean => validate(bundle)

  test('is the one that stands in the documents', () => {
    const path = fileURLToPath(new URL('../../../docs/bundle.schema.json', import.meta.url))
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`)
  })

  test('accepts the bundle that ships, and one with everything in it', () => {
    expect(isValid(JSON.parse(text)), ajv.errorsText(validate.errors)).toBe(true)
    expect(isValid(JSON.parse(bundleText(smallContent())))).toBe(true)
  })

  test('lets an author leave out what has a default', () => {
    const { confirm: _, phones: __, ...place } = smallContent().places[0] ?? expect.unreachable()
    const { places: ___, figures: ____, ...rest } = smallContent()
    expect(isValid({ format: 'valise-bundle/1', content: { ...rest, places: [place] } })).toBe(true)
  })

  test.each([
    ['format', 'valise-bundle/2'],
    ['more', 1],
    ['content.edition', 0],
    ['content.videos', []],
    ['content.mission.startsOn', '15 February'],
    ['content.sources[0].url', 'javascript:alert(1)'],
    ['content.sources[0].confidence', 'sure'],
    ['content.terms[0].name.fr', undefined],
    ['content.places[0].sources', []],
    ['content.programme[0].start', '25:00'],
  ])('refuses %s = %j, as Valise does', (path, value) => {
    const bundle: unknown = JSON.parse(bundleText(smallContent()))
    setAt(bundle, path, value)
    expect(isValid(bundle)).toBe(false)
    expect(() => readBundle(JSON.stringify(bundle))).toThrow()
  })
})
