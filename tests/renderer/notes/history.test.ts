import { expect, test } from 'vitest'
import { compareTexts } from '../../../renderer/features/compare/compare-texts.ts'
import { notePassages } from '../../../renderer/features/notes/history/note-passages.ts'
import { daysLeft, goesAt } from '../../../renderer/features/notes/trash-days.ts'

const textsOf = (title: string, body: string): string[] => notePassages(title, body).map(({ text }) => text)

test('a note is compared line by line, with marks shown as what they mean', () => {
  expect(textsOf('Title', '## Who\r\n\r\n- [ ] call Ana\n  - [x] sent\n* one\n1. first\n\n**bold** words\n')).toEqual([
    'Title',
    'Who',
    '☐ call Ana',
    '☑ sent',
    '• one',
    '1. first',
    '**bold** words',
  ])
  expect(textsOf('  ', '\n\n')).toEqual([])
})

test('a ticked box and a word made bold are changes', () => {
  const changes = (before: string, after: string) =>
    compareTexts(notePassages('', before), notePassages('', after), 'en').length
  expect(changes('- [ ] call Ana', '- [x] call Ana')).toBe(1)
  expect(changes('call Ana', 'call **Ana**')).toBe(1)
  expect(changes('call Ana\n\nthen Luis', 'call Ana\nthen Luis')).toBe(0)
})

test('two texts without anything in common are told whole, however long', () => {
  const text = (word: string): string => Array.from({ length: 4_000 }, (_, line) => `${word} ${line * 7}`).join('\n')
  const changed = compareTexts(notePassages('', text('alpha')), notePassages('', text('beta')), 'en')
  expect(changed).toHaveLength(8_000)
  expect(changed.every(({ runs }) => runs.length === 1)).toBe(true)
})

test('the trash counts the day that has begun, and never less than none', () => {
  const trashedAt = '2026-02-15T15:00:00.000Z'
  expect(goesAt(trashedAt)).toBe('2026-03-17T15:00:00.000Z')
  const left = (now: string): number => daysLeft(trashedAt, Date.parse(now))
  expect(left('2026-02-15T15:00:00Z')).toBe(30)
  expect(left('2026-03-17T14:00:00Z')).toBe(1)
  expect(left('2026-04-01T00:00:00Z')).toBe(0)
})
