import { expect, test } from 'vitest'
import {
  countChanges,
  groupChanges,
  isFirstEdition,
  nameOf,
  pathOfChange,
  readChange,
} from '../../../renderer/features/editions/read-change.ts'
import type { Change } from '../../../shared/contract/library.ts'
import { type ItemKind, itemKinds } from '../../../shared/model/bundle.ts'

const change = (part: Partial<Change>): Change => ({
  edition: 2,
  kind: 'briefings',
  id: 'safety',
  change: 'changed',
  before: null,
  after: null,
  ...part,
})
const briefing = (en: string, title = 'Safety'): string =>
  JSON.stringify({
    id: 'safety',
    title: { en: title, fr: 'Sécurité' },
    lede: { en: 'Lede', fr: 'Chapeau' },
    body: { en, fr: 'Le même.' },
  })
const counts = (part: Partial<Record<ItemKind, number>>): Record<ItemKind, number> => ({
  ...(Object.fromEntries(itemKinds.map((kind) => [kind, 0])) as Record<ItemKind, number>),
  ...part,
})

test('reads a briefing as its reader does: sections, items and rows, without marks', () => {
  const before = briefing(
    '## Courts {#courts}\n\nA *claim* takes two years.[^a]\n\n- Item.\n\n| A | B |\n| - | - |\n| 1 | 2 |',
  )
  const after = briefing(
    '## Courts {#courts}\n\nA *claim* takes three years.[^b]\n\n- Item.\n\n| A | B |\n| - | - |\n| 1 | 3 |',
  )
  const changed = readChange(change({ before, after }), 'en')
  expect(changed.map(({ section }) => section)).toEqual(['Courts', 'Courts'])
  expect(changed[0]?.runs.filter((run) => run.change !== 'same').map((run) => run.text.trim())).toEqual([
    'two',
    'three',
  ])
  expect(JSON.stringify(changed)).not.toMatch(/\[\^|\{#|\*/)
})

test('shows nothing where the reader’s own language did not change', () => {
  expect(readChange(change({ before: briefing('One.'), after: briefing('Two.') }), 'fr')).toEqual([])
})

test('reads other items by what is seen of them', () => {
  const contact = (number: string, order: number): string =>
    JSON.stringify({ id: 'x', name: { en: 'Police', fr: 'Police' }, phones: [{ number, kind: 'voice' }], order })
  const changed = readChange(
    change({ kind: 'contacts', before: contact('+52 1', 1), after: contact('+52 2', 9) }),
    'en',
  )
  expect(changed).toHaveLength(1)
  expect(JSON.stringify(changed)).toContain('2')
  expect(
    readChange(change({ kind: 'contacts', before: contact('+52 1', 1), after: contact('+52 1', 2) }), 'en'),
  ).toEqual([])
})

test('names an item by its later title, or its earlier one when it is gone', () => {
  expect(nameOf(change({ before: briefing('a', 'Old'), after: briefing('a', 'New') }), 'en')).toBe('New')
  expect(nameOf(change({ before: briefing('a', 'Old') }), 'en')).toBe('Old')
  expect(nameOf(change({ kind: 'sources', after: '{"title":"Plain"}' }), 'fr')).toBe('Plain')
  expect(nameOf(change({ after: '{}' }), 'en')).toBe('safety')
})

test('leads to what is there and not to what is gone', () => {
  expect(pathOfChange(change({}))).toBe('/briefings/safety')
  expect(pathOfChange(change({ kind: 'regions', id: 'MX-JAL' }))).toBe('/regions/MX-JAL')
  expect(pathOfChange(change({ change: 'removed' }))).toBeNull()
  expect(pathOfChange(change({ kind: 'sources' }))).toBeNull()
})

test('groups by kind with what is read first and sources last', () => {
  const changes = [change({ kind: 'sources' }), change({ kind: 'phrases' }), change({ kind: 'briefings' })]
  expect(groupChanges(changes).map(({ kind }) => kind)).toEqual(['briefings', 'phrases', 'sources'])
})

test('tells the first edition from one that only added', () => {
  const added = [change({ change: 'added' }), change({ id: 'b', change: 'added' })]
  expect(isFirstEdition(added, counts({ briefings: 2 }))).toBe(true)
  expect(isFirstEdition(added, counts({ briefings: 3 }))).toBe(false)
  expect(isFirstEdition([], counts({ briefings: 2 }))).toBe(false)
})

test('counts what was added, changed and removed', () => {
  const changes = [change({ change: 'added' }), change({}), change({}), change({ change: 'removed' })]
  expect(countChanges(changes)).toEqual({ added: 1, changed: 2, removed: 1 })
})
