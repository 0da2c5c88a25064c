import { describe, expect, test } from 'vitest'
import { testCore } from '../../support/core.ts'
import { both, briefing, bundleText, place, smallContent, source } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'

const libraryWith = async (change: Parameters<typeof smallContent>[0]) => {
  const call = callerOf(testCore())
  await call('library.sync', { bundle: bundleText(smallContent(change)) })
  return call
}

describe('briefings', () => {
  test('are listed by kind, then order, then id, without their text', async () => {
    const make = (id: string, kind: 'city' | 'risk' | 'sector' | 'trade' | 'practical', order: number) =>
      briefing(id, { kind, order })
    const call = await libraryWith({
      briefings: [
        make('phones', 'practical', 1),
        make('safety', 'risk', 2),
        make('law', 'risk', 1),
        make('b', 'city', 3),
        make('a', 'city', 3),
        make('mines', 'sector', 0),
        make('usmca', 'trade', 0),
      ],
    })
    const briefings = await call('library.briefings', {})
    expect(briefings.map(({ id }) => id)).toEqual(['a', 'b', 'law', 'safety', 'mines', 'usmca', 'phones'])
    const { body: _, ...listed } = briefing('law', { order: 1 })
    expect(briefings[2]).toEqual({ ...listed, minutes: { en: 1, fr: 1 }, change: null })
  })

  test('say how long they take in each language', async () => {
    const words = (count: number): string => 'word '.repeat(count).trim()
    const call = await libraryWith({
      briefings: [
        briefing('safety', {
          lede: both(words(10), words(10)),
          body: both(`${words(430)}[^gac]`, `${words(431)}[^gac]`),
        }),
      ],
    })
    const [{ minutes } = expect.unreachable()] = await call('library.briefings', {})
    // 220 words a minute, the lede included: 440 words are two minutes, 441 are three.
    expect(minutes).toEqual({ en: 2, fr: 3 })
  })

  test('come with the sources of their marks in the order of the first mark', async () => {
    const call = await libraryWith({
      sources: ['c', 'b', 'gac', 'other', 'a'].map((id) => source(id)),
      briefings: [briefing('safety', { body: both('One.[^b][^a] Two.[^b] `x`[^other]', 'Un.[^gac] Deux.[^c]') })],
    })
    const page = await call('library.briefing', { id: 'safety' })
    expect(page.sources.map(({ id }) => id)).toEqual(['b', 'a', 'other', 'gac', 'c'])
    expect(page.sources[0]).toEqual(source('b'))
    expect(page.body.en).toBe('One.[^b][^a] Two.[^b] `x`[^other]')
  })

  test('that an edition does not have are named', async () => {
    const call = await libraryWith({})
    await expect(call('library.briefing', { id: 'withdrawn' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'This edition has no briefing “withdrawn”. It may have been withdrawn.',
      details: { what: 'briefing', id: 'withdrawn' },
    })
    await expect(call('library.briefing', { id: '../x' })).rejects.toMatchObject({ code: 'bad-input' })
  })
})

test('regions come with the issuers of their advice and the sources of both', async () => {
  const { regions, issuers, sources } = await (await libraryWith({}))('library.regions', {})
  expect(regions.map(({ id }) => id)).toEqual(['MX-CMX', 'MX-NLE'])
  expect(issuers.map(({ id }) => id)).toEqual(['CA'])
  expect(sources.map(({ id }) => id)).toEqual(['gac', 'other'])
})

test('contacts come in the order in which to try them', async () => {
  const [contact = expect.unreachable()] = smallContent().contacts
  const call = await libraryWith({
    contacts: [
      { ...contact, id: 'third', order: 3 },
      { ...contact, id: 'first', order: 1 },
      { ...contact, id: 'second', order: 2, sources: ['other'] },
    ],
  })
  const { contacts, sources } = await call('library.contacts', {})
  expect(contacts.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect(sources.map(({ id }) => id)).toEqual(['gac', 'other'])
})

test('places come along the route, and in each city by the name on the door', async () => {
  const call = await libraryWith({
    places: [
      place('embassy', { localName: 'Zócalo' }),
      place('b', { city: 'monterrey', localName: 'Ángel' }),
      place('c', { localName: 'Ángel' }),
      place('d', { localName: 'Ñandú' }),
      place('e', { localName: 'Nube' }),
      place('f', { city: 'monterrey', localName: 'Alameda' }),
    ],
  })
  const { places } = await call('library.places', {})
  expect(places.map(({ localName }) => localName)).toEqual(['Ángel', 'Nube', 'Ñandú', 'Zócalo', 'Alameda', 'Ángel'])
})

test('phrases come group by group, each in its order', async () => {
  const { phrases, phraseGroups } = smallContent()
  const [phrase = expect.unreachable()] = phrases
  const [group = expect.unreachable()] = phraseGroups
  const call = await libraryWith({
    phraseGroups: [
      { ...group, id: 'later', order: 2 },
      { ...group, id: 'greetings', order: 1 },
    ],
    phrases: [
      { ...phrase, id: 'a', group: 'later', order: 1 },
      { ...phrase, id: 'b', group: 'greetings', order: 2 },
      { ...phrase, id: 'c', group: 'greetings', order: 1 },
    ],
  })
  const { groups, phrases: listed } = await call('library.phrases', {})
  expect(groups.map(({ id }) => id)).toEqual(['greetings', 'later'])
  expect(listed.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test('the programme comes by day and hour', async () => {
  const [item = expect.unreachable()] = smallContent().programme
  const call = await libraryWith({
    programme: [
      { ...item, id: 'late', start: '18:00', end: '19:00' },
      { ...item, id: 'next-day', date: '2026-02-17', start: undefined, end: undefined },
      { ...item, id: 'early', start: '08:00' },
    ],
  })
  const { programme, sources } = await call('library.programme', {})
  expect(programme.map(({ id }) => id)).toEqual(['early', 'late', 'next-day'])
  expect(sources.map(({ id }) => id)).toEqual(['gac'])
})

test('every list comes with its sources', async () => {
  const call = await libraryWith({})
  const gac = [source('gac')]
  expect(await call('library.people', {})).toMatchObject({ people: [{ id: 'ambassador' }], sources: gac })
  expect(await call('library.terms', {})).toMatchObject({ terms: [{ id: 'cfdi' }], sources: gac })
  expect(await call('library.checklists', {})).toMatchObject({ checklists: [{ id: 'before' }], sources: gac })
  expect(await call('library.figures', {})).toMatchObject({ figures: [{ id: 'homicides' }], sources: gac })
})

test('an edition counts what it holds', async () => {
  const { counts, syncedAt, ...edition } = await (await libraryWith({}))('library.edition', {})
  expect(edition).toMatchObject({ edition: 1, issuedAt: '2026-01-12T14:00:00Z', reviewBy: '2026-02-12' })
  expect(counts).toMatchObject({ sources: 2, regions: 2, briefings: 2, places: 1, figures: 1 })
  expect(syncedAt).toMatch(/^2026-02-15T15:00:\d\d\.000Z$/)
})
