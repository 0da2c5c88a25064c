import { describe, expect, test } from 'vitest'
import type { EventMessage } from '../../../../shared/contract/events.ts'
import type { InputOf } from '../../../../shared/contract/index.ts'
import type { BundleContent } from '../../../../shared/model/bundle.ts'
import { readingText } from '../../../../shared/text/reading-text.ts'
import { temporaryFolder, testCore, testPorts } from '../../../support/core.ts'
import { both, briefing, bundleText, smallContent } from '../../support/bundle.ts'
import { callerOf } from '../../support/call.ts'
import { shippedBundle } from '../../support/content.ts'
import { fingerprint, testNotebook } from '../../support/stores.ts'

const ENGLISH =
  '## Courts {#courts}\n\nJudges are elected.[^gac] A contract should name its forum.\n\n## Roads {#roads}\n\nTravel by day.[^gac]'
const FRENCH =
  '## Tribunaux {#courts}\n\nLes juges sont élus.[^gac] Un contrat devrait nommer son tribunal.\n\n## Routes {#roads}\n\nVoyagez de jour.[^gac]'

const edition = (number: number, briefings: BundleContent['briefings']): string =>
  bundleText({
    ...smallContent(),
    edition: number,
    briefings,
    figures: [],
    regions: smallContent().regions.map((region) => ({ ...region, briefings: [] })),
  })

const first = briefing('safety', { body: both(ENGLISH, FRENCH) })

const coreOfTest = async () => {
  const core = testCore()
  const heard: EventMessage[] = []
  core.on((message) => heard.push(message))
  const call = callerOf(core)
  await call('library.sync', { bundle: edition(1, [first]) })
  heard.length = 0
  return { call, heard }
}

/** The words of a body as one asks to mark them. */
const words = (exact: string, language: 'en' | 'fr' = 'en'): InputOf<'passages.create'> => {
  const start = readingText(language === 'en' ? ENGLISH : FRENCH).text.indexOf(exact)
  return { briefing: 'safety', language, start, end: start + exact.length, exact }
}

describe('a passage', () => {
  test('is marked with its words, its surroundings, its place and its edition, and told of', async () => {
    const { call, heard } = await coreOfTest()
    const made = await call('passages.create', { ...words('name its forum'), comment: 'Ask **Ana**' })
    expect(made).toMatchObject({
      briefing: 'safety',
      briefingTitle: 'Briefing safety',
      language: 'en',
      edition: 1,
      section: 'courts',
      sectionTitle: 'Courts',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'name its forum',
          prefix: 'Courts\nJudges are elected. A contract should ',
          suffix: '.\nRoads\nTravel by day.',
        },
        { type: 'TextPositionSelector', start: 45, end: 59 },
      ],
      earlier: [],
      comment: 'Ask **Ana**',
      version: 1,
      removedAt: null,
      place: { state: 'same', start: 45, end: 59, text: 'name its forum', section: 'courts', sectionTitle: 'Courts' },
    })
    expect(await call('passages.get', { id: made.id })).toEqual(made)
    expect(heard).toEqual([{ event: 'passages.changed', value: { id: made.id, version: 1 } }])
  })

  test('is the same one when the same words are marked again', async () => {
    const { call } = await coreOfTest()
    const made = await call('passages.create', words('Judges'))
    const again = await call('passages.create', { ...words('Judges'), comment: 'so' })
    expect(again).toMatchObject({ id: made.id, comment: 'so' })
    const kept = await call('passages.create', { ...words('Judges'), comment: 'else' })
    expect(kept).toMatchObject({ id: made.id, comment: 'so' })
    expect(await call('passages.list', {})).toHaveLength(1)
  })

  test('is refused where other words stand, or no briefing, and nothing is marked', async () => {
    const { call } = await coreOfTest()
    await expect(call('passages.create', { ...words('Judges'), exact: 'Juries' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(call('passages.create', { ...words('Judges'), language: 'fr' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(call('passages.create', { ...words('Judges'), briefing: 'gone' })).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'briefing' },
    })
    expect(await call('passages.list', {})).toEqual([])
  })

  test('keeps both hands’ comments apart', async () => {
    const { call } = await coreOfTest()
    const { id } = await call('passages.create', words('Judges'))
    expect(await call('passages.update', { id, version: 1, comment: 'one' })).toMatchObject({
      comment: 'one',
      version: 2,
    })
    // The answer was lost and the save is sent again.
    expect(await call('passages.update', { id, version: 1, comment: 'one' })).toMatchObject({ version: 2 })
    await expect(call('passages.update', { id, version: 1, comment: 'two' })).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 2, removed: false },
    })
    expect(await call('passages.get', { id })).toMatchObject({ comment: 'one' })
  })

  test('can be removed and brought back with all it had', async () => {
    const { call } = await coreOfTest()
    const made = await call('passages.create', { ...words('Judges'), comment: 'one' })
    expect(await call('passages.remove', { id: made.id })).toMatchObject({ removedAt: expect.any(String) })
    expect(await call('passages.list', {})).toEqual([])
    expect(await call('passages.list', { removed: true })).toMatchObject([{ id: made.id, comment: 'one' }])
    await expect(call('passages.update', { id: made.id, version: 2, comment: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await call('passages.restore', { id: made.id })
    expect(await call('passages.list', { briefing: 'safety' })).toMatchObject([
      { id: made.id, comment: 'one', removedAt: null },
    ])
    await expect(call('passages.remove', { id: 'no-such-passage' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('after a later edition', () => {
  test('each is found in its own language, in its state, in the order of the text', async () => {
    const { call } = await coreOfTest()
    const forum = await call('passages.create', words('A contract should name its forum'))
    const judges = await call('passages.create', words('Judges are elected'))
    const day = await call('passages.create', words('Travel by day'))
    const french = await call('passages.create', words('Les juges sont élus', 'fr'))
    const english =
      '## Roads {#roads}\n\nA contract should name its forum.\n\n## Courts {#courts}\n\nJudges of every court are elected.'
    await call('library.sync', { bundle: edition(2, [{ ...first, body: { en: english, fr: FRENCH } }]) })

    const list = await call('passages.list', { briefing: 'safety' })
    const byId = new Map(list.map((passage) => [passage.id, passage]))
    expect(byId.get(forum.id)?.place).toMatchObject({ state: 'moved', section: 'roads' })
    expect(byId.get(judges.id)?.place).toMatchObject({ state: 'changed', text: 'Judges of every court are elected' })
    expect(byId.get(day.id)?.place).toEqual({ state: 'orphaned', reason: 'gone' })
    expect(byId.get(french.id)?.place).toMatchObject({ state: 'same' })
    expect(list.at(-1)?.id).toBe(day.id)

    // Taking over the new words keeps the old ones.
    const adopted = await call('passages.adopt', { id: judges.id })
    expect(adopted).toMatchObject({
      edition: 2,
      earlier: [{ edition: 1, text: 'Judges are elected' }],
      place: { state: 'same', text: 'Judges of every court are elected' },
    })
    expect(await call('passages.adopt', { id: day.id })).toMatchObject({ edition: 1, place: { state: 'orphaned' } })

    await call('library.sync', { bundle: edition(3, [briefing('other')]) })
    const after = await call('passages.list', {})
    expect(after).toHaveLength(4)
    for (const { place } of after) expect(place).toEqual({ state: 'orphaned', reason: 'withdrawn' })
    expect(after.find(({ id }) => id === forum.id)?.selector[0].exact).toBe('A contract should name its forum')
  })

  test('a sync writes nothing into the notebook', async () => {
    const dataDir = temporaryFolder()
    const core = testCore({ dataDir })
    const call = callerOf(core)
    await call('library.sync', { bundle: edition(1, [first]) })
    await call('passages.create', words('Judges'))
    core.close()
    const before = testNotebook(testPorts({ dataDir }))
    const mark = fingerprint(before.store.read)
    before.store.close()
    const again = testCore({ dataDir })
    await callerOf(again)('library.sync', { bundle: edition(2, [briefing('other')]) })
    await callerOf(again)('passages.list', {})
    again.close()
    expect(fingerprint(testNotebook(testPorts({ dataDir })).store.read)).toBe(mark)
  })

  test('of the shipped content none is lost, whatever becomes of the briefings', async () => {
    const core = testCore()
    const call = callerOf(core)
    const { content } = shippedBundle()
    const send = (change: Partial<BundleContent>): Promise<unknown> =>
      call('library.sync', { bundle: bundleText({ ...content, ...change }) })
    await send({})
    const ids: string[] = []
    for (const { id, body } of content.briefings.slice(0, 4)) {
      for (const language of ['en', 'fr'] as const) {
        const { text } = readingText(body[language])
        for (const start of [0, Math.floor(text.length / 2), text.length - 60]) {
          const exact = text.slice(start, start + 60)
          ids.push(
            (await call('passages.create', { briefing: id, language, start, end: start + exact.length, exact })).id,
          )
        }
      }
    }
    // Headings stay, for links lead to them.
    const emptied = (markdown: string): string =>
      `${markdown.match(/^#{2,4} .*$/gm)?.join('\n\nAll new.\n\n') ?? ''}\n\nAll new.`
    const half = content.briefings.map((item, index) =>
      index % 2 === 0 ? item : { ...item, body: both(emptied(item.body.en), emptied(item.body.fr)) },
    )
    await send({ edition: content.edition + 1, briefings: half })
    const found = await call('passages.list', {})
    expect(found.map(({ id }) => id).sort()).toEqual(ids.toSorted())
    expect(found.filter(({ place }) => place.state === 'same')).toHaveLength(12)
  })
})
