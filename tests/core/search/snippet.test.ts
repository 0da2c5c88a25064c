import { describe, expect, test } from 'vitest'
import { plainSnippet, snippetParts } from '../../../core/search/snippet.ts'

/** A snippet as SQLite gives it, where ‹ and › stand around the words that matched. */
const mark = (text: string): string => text.replaceAll('‹', '\u0002').replaceAll('›', '\u0003')
const shown = (text: string): string =>
  snippetParts(mark(text))
    .map((part) => (part.match ? `‹${part.text}›` : part.text))
    .join('')

describe('a snippet', () => {
  test('is split at its marks', () => {
    expect(snippetParts(mark('a ‹b› c ‹d›'))).toEqual([
      { text: 'a ', match: false },
      { text: 'b', match: true },
      { text: ' c ', match: false },
      { text: 'd', match: true },
    ])
    expect(snippetParts('')).toEqual([])
  })

  test.each([
    ['without an end', 'a ‹b c'],
    ['without a beginning', 'a b› c'],
    ['in wrong order', '›a‹ b'],
    ['in one another', '‹‹a››b'],
  ])('drops marks the text brought itself: %s', (_, text) => {
    expect(shown(text).replace(/[‹›]/g, '')).toBe(text.replace(/[‹›]/g, ''))
  })
})

describe('Markdown in a snippet is shown without its marks', () => {
  test.each([
    ['a **‹word›** and *more*', 'a ‹word› and more'],
    ['…## ‹Heading›\n\n- [ ] task\n> quote…', '…## ‹Heading› task quote…'],
    ['see [the ‹plant›](https://example.com/a_b) now', 'see the ‹plant› now'],
    ['…of the ‹plant›](https://example.com/a) now', '…of the ‹plant› now'],
    ['…example.com/path/a-b) and the ‹plant›', '… and the ‹plant›'],
    ['the ‹plant› and [its site](https://example.com/lo…', 'the ‹plant› and its site…'],
    ['the ‹plant› and [its site](https://example.com/lo', 'the ‹plant› and its site…'],
    ['the ‹plant› and [its…', 'the ‹plant› and its…'],
    ['| ‹a› | b |\n| --- | --- |\n| c | d |', '‹a› · b c · d'],
    ['snake\\_case \\*‹literal›\\*', 'snake_case *‹literal›*'],
    ['(a word) and the ‹plant›', '(a word) and the ‹plant›'],
    ['…word) and the ‹plant›', '…word) and the ‹plant›'],
    ['…www.‹example›.com/x) and', '…www.‹example›.com/x) and'],
    ['‹a›\u00a0\n\t  b', '‹a› b'],
  ])('%s', (text, expected) => {
    const plain = plainSnippet(mark(text)).replaceAll('\u0002', '‹').replaceAll('\u0003', '›')
    expect(plain.trim()).toBe(expected)
  })

  test.each([
    ['spaces', `first${' '.repeat(2_000_000)}‹word›${' '.repeat(1_000)}last`],
    ['line ends', `first${'\n'.repeat(2_000_000)}‹word›`],
    ['brackets', `first ${'['.repeat(2_000_000)} ‹word›`],
    ['punctuation', `‹word› ${'-'.repeat(2_000_000)}`],
  ])('two megabytes of %s between two words neither hold it up nor hide the match', (_, text) => {
    const from = performance.now()
    const plain = plainSnippet(mark(text))
    expect(performance.now() - from).toBeLessThan(500)
    expect(plain.length).toBeLessThan(500)
    expect(plain).toContain(mark('‹word›'))
  })
})
