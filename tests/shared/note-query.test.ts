import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasFilters, nameFilter, parseNoteQuery, queryPieces } from '../../shared/text/note-query.ts'

const nothing = parseNoteQuery('')

test.each([
  ['price list', { words: 'price list' }],
  ['"price list" ', { words: '"price list" ' }],
  ['tag:miel', { tags: [{ name: 'miel', isWhole: false }] }],
  ['étiquette:"Érable & Fils" suivi', { tags: [{ name: 'Érable & Fils', isWhole: true }], words: 'suivi' }],
  [
    'TAG:a company:b city:c',
    {
      tags: [{ name: 'a', isWhole: false }],
      companies: [{ name: 'b', isWhole: false }],
      cities: [{ name: 'c', isWhole: false }],
    },
  ],
  ['after:2026-02 before:2026-02-20', { after: '2026-02-01', before: '2026-02-20' }],
  ['après:2026 after:2025', { after: '2026-01-01' }],
  ['on:2026-02-28', { after: '2026-02-28', before: '2026-03-01' }],
  ['has:open is:pinned', { hasOpen: true, isPinned: true }],
  ['a:suivi est:épinglée', { hasOpen: true, isPinned: true }],
  ['before:soon', { words: 'before:soon', notUnderstood: ['before:soon'] }],
  ['on:2026-02', { words: 'on:2026-02', notUnderstood: ['on:2026-02'] }],
  ['after:2026-02-30', { words: 'after:2026-02-30', notUnderstood: ['after:2026-02-30'] }],
  ['https://example.com 10:30 colour:red', { words: 'https://example.com 10:30 colour:red' }],
  ['tag: miel', { words: 'tag: miel' }],
  ['tag:""', { words: 'tag:""' }],
  ['"tag:miel"', { words: '"tag:miel"' }],
  ['tag:"open', { words: 'tag:"open' }],
])('%s', (typed, expected) => {
  expect(parseNoteQuery(typed)).toEqual({ ...nothing, ...expected })
})

test('any name comes back out of the filter that was written for it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('en', 'fr'),
      fc.string(),
      (name, language, other) => {
        const filter = nameFilter('tag', name, language)
        expect(parseNoteQuery(filter).tags).toEqual([{ name, isWhole: true }])
        expect(hasFilters(parseNoteQuery(`${other.replaceAll('"', '')} ${filter}`))).toBe(true)
      },
    ),
  )
})

test('whatever is typed is read in linear time and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      parseNoteQuery(typed)
      expect(queryPieces(typed).join('').replace(/\s/g, '')).toBe(typed.replace(/\s/g, ''))
    }),
  )
  expect(parseNoteQuery('a:'.repeat(100_000)).words).toHaveLength(200_000)
})
