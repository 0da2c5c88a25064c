import { expect, test } from 'vitest'
import type { Command } from '../../../renderer/app/commands.ts'
import { matchesWords, startsWith } from '../../../renderer/features/search/match-words.ts'
import { firstChoice, paletteGroups, type TitledCommand } from '../../../renderer/features/search/palette-rows.ts'
import { leadWithMatch } from '../../../renderer/features/search/snippet.tsx'
import type { Hit, HitKind } from '../../../shared/contract/search.ts'

const titled = (title: string): TitledCommand => {
  const command: Command = { id: title, title: 'common:open', group: 'do', run: () => {} }
  return { command, title }
}
const hit = (kind: HitKind, id: string, anchor: string | null = null): Hit => ({
  kind,
  id,
  anchor,
  title: id,
  section: '',
  snippet: [],
})

const commands = [titled('Go to Notes'), titled('New note'), titled('Réglages')]

test('words match beginnings of words, accents and capitals forgiven', () => {
  expect(matchesWords('Aller aux réglages', 'REGL')).toBe(true)
  expect(matchesWords('Aller aux réglages', 'regl aux')).toBe(true)
  expect(matchesWords('Aller aux réglages', 'glages')).toBe(false)
  expect(matchesWords('anything', '  ')).toBe(true)
  expect(startsWith('Réglages', 'reg')).toBe(true)
  expect(startsWith('Réglages', 'r')).toBe(false)
})

test('without words the palette offers the commands and no results', () => {
  expect(paletteGroups(' ', commands, []).map(({ name, rows }) => [name, rows.length])).toEqual([['command', 3]])
})

test('with words: all results, the commands that match, then hits by kind, the best kind first', () => {
  const hits = [hit('contact', 'c'), hit('briefing', 'b', 'one'), hit('contact', 'd'), hit('note', 'note-000001')]
  const groups = paletteGroups('note', commands, hits)
  expect(groups.map(({ name }) => name)).toEqual(['all', 'command', 'contact', 'briefing', 'note'])
  expect(groups[2]?.rows.map(({ id }) => id)).toEqual(['contact-c-', 'contact-d-'])
  expect(groups[3]?.rows[0]).toMatchObject({ path: '/briefings/b/one' })
})

test('one kind does not push the others out of sight', () => {
  const many = Array.from({ length: 12 }, (_, index) => hit('briefing', `b${index}`))
  const groups = paletteGroups('x', [], [...many, hit('region', 'MX-NLE')])
  expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['all', 1],
    ['briefing', 5],
    ['region', 1],
  ])
})

test('Enter means all results, unless the name of a command is being typed', () => {
  const groups = (words: string) => paletteGroups(words, commands, [hit('note', 'note-000001')])
  expect(firstChoice(groups('monterrey'), 'monterrey')).toBe('all')
  expect(firstChoice(groups('new no'), 'new no')).toBe('command-New note')
  // “Notes” stands within a command’s name, but somebody may well look for notes.
  expect(firstChoice(groups('notes'), 'notes')).toBe('all')
  expect(firstChoice([], 'x')).toBeNull()
})

test('on a line that is cut, the marked word stands near the beginning', () => {
  const long = 'word '.repeat(30)
  const [lead, match] = leadWithMatch([
    { text: long, match: false },
    { text: 'Monterrey', match: true },
  ])
  expect(lead?.text.length).toBeLessThan(40)
  expect(lead?.text.startsWith('…word')).toBe(true)
  expect(match?.text).toBe('Monterrey')
  const short = [
    { text: 'in ', match: false },
    { text: 'Monterrey', match: true },
  ]
  expect(leadWithMatch(short)).toEqual(short)
})
