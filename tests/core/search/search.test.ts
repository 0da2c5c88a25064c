import { describe, expect, test } from 'vitest'
import type { Hit } from '../../../shared/contract/search.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { both, briefing, bundleText, place, smallContent, term } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'

const library = smallContent({
  briefings: [
    briefing('safety', {
      title: both('Safety on the roads', 'Sécurité sur les routes'),
      body: both(
        '## Extortion {#extortion}\n\nAvocado growers of Michoacán pay.[^gac]\n\n## Night {#night}\n\nNever drive after dark.[^gac]',
        '## Extorsion {#extortion}\n\nLes producteurs d’avocats du Michoacán paient.[^gac]\n\n## Nuit {#night}\n\nLa main-d’œuvre ne roule jamais après la tombée du jour.[^gac]',
      ),
    }),
    briefing('long', {
      title: both('Avocados', 'Avocats'),
      body: both(
        Array.from({ length: 9 }, (_, index) => `## Part ${index} {#p-${index}}\n\nText ${index}.[^gac]`).join('\n\n'),
        Array.from({ length: 9 }, (_, index) => `## Partie ${index} {#p-${index}}\n\nTexte ${index}.[^gac]`).join(
          '\n\n',
        ),
      ),
    }),
  ],
  regions: smallContent().regions.map((region) => ({ ...region, briefings: [] })),
  figures: [],
  places: [
    place('embassy'),
    place('hospital', { name: both('ABC hospital', 'Hôpital ABC'), localName: 'Centro Médico' }),
  ],
  terms: [term('cfdi')],
})

const filled = async (notes: readonly (readonly [title: string, body: string])[] = []) => {
  const core = testCore()
  const call = callerOf(core)
  await call('library.sync', { bundle: bundleText(library) })
  for (const [title, body] of notes) await call('notes.create', { title, body })
  const find = (words: string, more: { language?: 'en' | 'fr'; order?: 'recent' | 'rank'; limit?: number } = {}) =>
    call('search.query', { words, language: 'en', ...more })
  return { call, find }
}

const marked = ({ snippet }: Hit): string => snippet.map(({ text, match }) => (match ? `<${text}>` : text)).join('')
const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ kind, id }) => `${kind} ${id}`)

describe('in the library', () => {
  test('a hit in a briefing names its section and carries its address', async () => {
    const { find } = await filled()
    const { hits, total, totalIsExact } = await find('growers')
    expect({ total, totalIsExact }).toEqual({ total: 1, totalIsExact: true })
    expect(hits).toEqual([
      {
        kind: 'briefing',
        id: 'safety',
        anchor: 'extortion',
        title: 'Safety on the roads',
        section: 'Extortion',
        snippet: [
          { text: 'Avocado ', match: false },
          { text: 'growers', match: true },
          { text: ' of Michoacán pay.', match: false },
        ],
      },
    ])
  })

  test('every kind that can be looked for is found', async () => {
    const { find } = await filled()
    for (const [words, hit] of [
      ['nuevo leon', 'region MX-NLE'],
      ['MX-CMX', 'region MX-CMX'],
      ['911', 'contact emergency'],
      ['schiller', 'place embassy'],
      ['clark', 'person ambassador'],
      ['buenos dias', 'phrase good-morning'],
      ['cfdi', 'term cfdi'],
    ])
      expect(idsOf((await find(words ?? '')).hits), words).toContain(hit)
  })

  test('the language that is read is the one that is searched', async () => {
    const { find } = await filled()
    expect((await find('tombée', { language: 'fr' })).total).toBe(1)
    expect((await find('tombée', { language: 'en' })).total).toBe(0)
    const { hits } = await find('michoacan', { language: 'fr' })
    expect(hits.map(({ title, section }) => [title, section])).toEqual([['Sécurité sur les routes', 'Extorsion']])
  })

  test('accents, case and ligatures are forgiven both ways', async () => {
    const { find } = await filled([
      ['Réunion', 'coeur du sujet'],
      ['Plain', 'Reunion in Mexico'],
    ])
    for (const words of ['michoacan', 'MICHOACÁN', 'Michoaca\u0301n', 'mïchoàcan', 'michoa'])
      expect((await find(words)).total, words).toBe(1)
    for (const words of ['main-d’oeuvre', 'main d’œuvre', 'OEUVRE', 'Œuvre'])
      expect((await find(words, { language: 'fr' })).total, words).toBe(1)
    expect((await find('cœur')).total).toBe(1)
    expect((await find('réunion')).total).toBe(2)
    expect((await find('méxico')).hits.map(({ id }) => id)).toContain('note-000002')
  })

  test('a word in a title comes before the same word in a text', async () => {
    const { find } = await filled()
    const [first] = (await find('avocado', { order: 'rank' })).hits
    expect(first).toMatchObject({ id: 'long', title: 'Avocados' })
  })

  test('one briefing whose title matches does not fill the list', async () => {
    const { find } = await filled()
    const { hits, total } = await find('avoca', { order: 'rank' })
    expect(idsOf(hits)).toEqual([...Array(3).fill('briefing long'), 'briefing safety'])
    expect(total).toBe(4)
  })

  test('words of title and section together find the section', async () => {
    const { find } = await filled()
    expect((await find('avocados "part 7"')).hits).toMatchObject([{ anchor: 'p-7', section: 'Part 7' }])
  })
})

describe('in the notes', () => {
  test('all words must occur, the last may be unfinished, quotes hold together', async () => {
    const { find } = await filled([
      ['One', 'rule of law in practice'],
      ['Two', 'law and rule'],
      ['Three', 'a ruler of lawns'],
    ])
    const notes = async (words: string): Promise<string[]> =>
      (await find(words)).hits.filter(({ kind }) => kind === 'note').map(({ title }) => title)
    expect(await notes('rule law')).toEqual(['Two', 'One'])
    expect(await notes('rule la')).toEqual(['Two', 'One'])
    expect(await notes('"rule of law"')).toEqual(['One'])
    expect(await notes('"law and ru')).toEqual(['Two'])
    expect(await notes('law')).toEqual(['Three', 'Two', 'One'])
    expect(await notes('law ')).toEqual(['Two', 'One'])
    expect(await notes('law absent')).toEqual([])
  })

  test('recent puts the newest first, rank the best', async () => {
    const { find } = await filled([
      ['Tequila', 'about the town'],
      ['Other', `${'words '.repeat(60)} tequila once`],
      ['Third', 'tequila tequila tequila'],
    ])
    expect(idsOf((await find('tequila', { order: 'recent' })).hits)).toEqual([
      'note note-000003',
      'note note-000002',
      'note note-000001',
    ])
    expect(idsOf((await find('tequila', { order: 'rank' })).hits)).toEqual([
      'note note-000001',
      'note note-000003',
      'note note-000002',
    ])
  })

  test('the hit is shown in its sentence, without the marks of Markdown', async () => {
    const { find } = await filled([
      [
        'Plan',
        `${'before '.repeat(40)}\n\n- [ ] call **Ana** at [the *plant*](https://example.com/x) \\#4\n\n${'after '.repeat(40)}`,
      ],
    ])
    const [hit] = (await find('plant')).hits
    expect(marked(hit ?? expect.unreachable())).toMatch(/^…(before )+call Ana at the <plant> #4( after)+…$/)
  })

  test('a match in the title alone shows how the note begins', async () => {
    const { find } = await filled([['Zapopan', 'Nothing of it here.']])
    expect((await find('zapopan')).hits[0]?.snippet).toEqual([{ text: 'Nothing of it here.', match: false }])
  })

  test('what was changed is found by its new words only', async () => {
    const { call, find } = await filled([['Title', 'sombrero']])
    await call('notes.update', { id: 'note-000001', version: 1, title: 'Title', body: 'guitarra' })
    expect((await find('sombrero')).total).toBe(0)
    expect((await find('guitarra')).total).toBe(1)
  })
})

describe('the answer', () => {
  test('is shared by library and notes, and what one does not need goes to the other', async () => {
    const notes = Array.from({ length: 30 }, (_, index) => [`Part ${index}`, 'part'] as const)
    const { find } = await filled(notes)
    const kinds = (hits: readonly Hit[]): [number, number] => [
      hits.filter(({ kind }) => kind !== 'note').length,
      hits.filter(({ kind }) => kind === 'note').length,
    ]
    expect(kinds((await find('part', { limit: 4 })).hits)).toEqual([2, 2])
    // Of the nine sections three count.
    const all = await find('part', { limit: 20 })
    expect(kinds(all.hits)).toEqual([3, 17])
    expect(all.total).toBe(33)
    expect(kinds((await find('avocado', { limit: 20 })).hits)).toEqual([4, 0])
  })

  test('counts to a thousand while somebody types, and all on Enter', async () => {
    const core = testCore()
    const call = callerOf(core)
    for (let index = 0; index < 1_030; index += 1) await call('notes.create', { title: `${index}`, body: 'palabra' })
    const query = { words: 'pala', language: 'en' as const, limit: 5 }
    expect(await call('search.query', query)).toMatchObject({ total: 1_000, totalIsExact: false })
    expect(await call('search.query', { ...query, order: 'rank' })).toMatchObject({ total: 1_030, totalIsExact: true })
    for (let index = 1; index <= 30; index += 1)
      await call('notes.trash', { id: `note-${String(index).padStart(6, '0')}` })
    expect(await call('search.query', query)).toMatchObject({ total: 1_000, totalIsExact: true })
  })

  test('is empty where nothing is asked for', async () => {
    const { find } = await filled([['a', 'b']])
    for (const words of ['', '   ', '***', '""'])
      expect(await find(words)).toEqual({ total: 0, totalIsExact: true, hits: [] })
  })

  test('is the same after both indexes were made anew', async () => {
    const { call, find } = await filled([
      ['Uno', 'palabra'],
      ['Dos', 'palabra'],
      ['Tres', 'basura'],
    ])
    await call('notes.trash', { id: 'note-000003' })
    const before = await Promise.all(['palabra', 'avocado', 'basura', 'clark'].map((words) => find(words)))
    const { library: passages, notes } = await call('search.rebuild', {})
    expect(notes).toBe(2)
    expect(passages).toBeGreaterThan(20)
    expect(await Promise.all(['palabra', 'avocado', 'basura', 'clark'].map((words) => find(words)))).toEqual(before)
  })

  test('is there without a library', async () => {
    const call = callerOf(testCore(testPorts()))
    await call('notes.create', { title: 'Solo', body: '' })
    expect((await call('search.query', { words: 'solo', language: 'fr' })).total).toBe(1)
  })
})
