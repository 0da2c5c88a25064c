import { describe, expect, it } from 'vitest'
import { pastedText } from '../../../renderer/features/notes/editor/paste.ts'
import { movedIndex } from '../../../renderer/features/notes/list-keys.ts'
import { completedAddress, linkKind } from '../../../renderer/features/notes/markdown/links.ts'
import { shortDay } from '../../../renderer/features/notes/short-day.ts'
import { pagesFor } from '../../../renderer/features/notes/use-note-rows.ts'

describe('addresses', () => {
  it('knows where a link may lead', () => {
    expect(linkKind('https://example.org/a?b#c')).toBe('outside')
    expect(linkKind('tel:+525512345678')).toBe('outside')
    expect(linkKind('valise:note/abc-123')).toBe('inside')
    for (const address of [
      'http://example.org',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///x',
      'valise:',
      '/x',
      '',
      `https://example.org/${'a'.repeat(2_000)}`,
    ]) {
      expect(linkKind(address)).toBeNull()
    }
  })

  it('completes what a person types as an address', () => {
    expect(completedAddress(' example.org/offer ')).toBe('https://example.org/offer')
    expect(completedAddress('ana@example.org')).toBe('mailto:ana@example.org')
    expect(completedAddress('+52 (55) 1234 5678')).toBe('tel:+525512345678')
    expect(completedAddress('https://example.org')).toBe('https://example.org')
    expect(completedAddress('http://example.org')).toBeNull()
    expect(completedAddress('two words')).toBeNull()
    expect(completedAddress('javascript:alert(1)')).toBeNull()
  })
})

describe('the keys of the list', () => {
  it('moves within its ends', () => {
    expect(movedIndex('ArrowDown', 0, 3, 10)).toBe(1)
    expect(movedIndex('ArrowDown', 2, 3, 10)).toBe(2)
    expect(movedIndex('ArrowUp', 0, 3, 10)).toBe(0)
    expect(movedIndex('PageDown', 5, 100_000, 12)).toBe(16)
    expect(movedIndex('PageUp', 5, 100_000, 12)).toBe(0)
    expect(movedIndex('End', 5, 100_000, 12)).toBe(99_999)
    expect(movedIndex('Home', 99_999, 100_000, 12)).toBe(0)
    expect(movedIndex('a', 5, 100, 12)).toBeNull()
  })

  it('asks for the pages that hold the rows in sight', () => {
    expect(pagesFor(0, 20)).toEqual([0])
    expect(pagesFor(95, 110)).toEqual([0, 1])
    expect(pagesFor(99_980, 99_999)).toEqual([999])
  })
})

describe('the day of a note', () => {
  const now = new Date('2026-02-19T15:00:00')
  it('is told as shortly as it can', () => {
    expect(shortDay('2026-02-19T10:05:00', 'en', now)).toMatch(/10:05/)
    expect(shortDay('2026-02-17T10:05:00', 'en', now)).toBe('Feb 17')
    expect(shortDay('2025-11-02T10:05:00', 'en', now)).toBe('Nov 2, 2025')
    expect(shortDay('2026-02-17T10:05:00', 'fr', now)).toBe('17 févr.')
  })
})

describe('pasted text', () => {
  it('is read as Markdown where its lines only make sense as such', () => {
    expect(pastedText('## Head\n\ntext', false).map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(pastedText('- [ ] a\n- [x] b', false).map(({ type }) => type)).toEqual(['taskList'])
    expect(pastedText('| a | b |\n| - | - |\n| 1 | 2 |', false).map(({ type }) => type)).toEqual(['table'])
  })

  it('is otherwise kept line by line, with every sign', () => {
    expect(pastedText('3 * 4 * 5\r\nnext\r\n\r\nlast', false)).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: '3 * 4 * 5' }, { type: 'hardBreak' }, { type: 'text', text: 'next' }],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'last' }] },
    ])
    expect(pastedText('- [ ] a', true).map(({ type }) => type)).toEqual(['paragraph'])
  })
})
