import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, plainLine, plainLines } from '../../shared/text/plain-text.ts'

describe('Markdown without its marks', () => {
  test.each([
    ['# Title\n\n- [ ] do *this*\n- [x] and **that _nested_ bold**', 'Title do this and that nested bold'],
    ['1. one\n2) two\n+ three\n  * four', 'one two three four'],
    ['> quote\n> > deeper', 'quote deeper'],
    ['| a | b |\n| --- | :-: |\n| c \\| d | **e** |', 'a · b c | d · e'],
    ['Title\n===\ntext\n---\nmore', 'Title text more'],
    ['a [link](https://x.y/z_(b) "title") and ![picture](p.png)', 'a link and picture'],
    ['<https://a.b> ~~gone~~ `code`', 'https://a.b gone code'],
    ['```js\ncode()\n```\n~~~\nmore\n~~~', 'code() more'],
    ['snake\\_case\\_name, \\*literal\\*, 2 \\* 3 and \\[x\\]', 'snake_case_name, *literal*, 2 * 3 and [x]'],
    ['snake_case_name, 2 * 3 * 4, _it_ and __init__', 'snake_case_name, 2 * 3 * 4, it and init'],
    ['l’_État_ et «*gras*»', 'l’État et «gras»'],
    ['&nbsp;\n\nA &amp; B &lt;c&gt; &copy;', 'A & B <c> &copy;'],
    ['line\\\nnext  \nlast\r\nWindows\rMac', 'line next last Windows Mac'],
    ['***all*** *a **b** c*', 'all a b c'],
    ['cut off **in the mid', 'cut off in the mid'],
    ['5 < 6 and a<b', '5 < 6 and a<b'],
    ['', ''],
    [' \n\t ', ''],
  ])('%j is %j', (markdown, plain) => {
    expect(plainLine(markdown)).toBe(plain)
  })

  test('keeps its lines where they are asked for', () => {
    expect(plainLines('# One\r\n\r\n- two\n- **three**')).toBe('One\n\ntwo\nthree')
  })

  test('keeps every word that is no mark', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u)
    const wrap = fc.constantFrom(
      '%',
      '**%**',
      '*%*',
      '_%_',
      '`%`',
      '~~%~~',
      '[%](https://example.com)',
      '# %',
      '- [ ] %',
      '> %',
      '| % |',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { minLength: 1, maxLength: 12 }), (pieces) => {
        const markdown = pieces.map(([text, mark]) => mark.replace('%', text)).join('\n')
        expect(plainLine(markdown)).toBe(pieces.map(([text]) => text).join(' '))
      }),
    )
  })

  const traps = [
    ' ',
    '\n',
    '\t ',
    '\n ',
    '[',
    ']',
    '[a](',
    '[a](b ',
    '[a](b "',
    '*',
    '_',
    '* ',
    '*a',
    '**a ',
    '_a ',
    '|',
    '| ',
    ':-|',
    '>',
    '> ',
    '-',
    '- ',
    '`',
    '~~a',
    '\\',
    '<https:',
    '![',
    '#',
    '# ',
    '&',
    '=',
    '1. ',
    '\u{10ff21}',
  ]

  test.each(traps)('a text of nothing but %j is done in no time', (trap) => {
    const text = trap.repeat(Math.ceil(200_000 / trap.length))
    const from = performance.now()
    plainLine(text)
    expect(performance.now() - from).toBeLessThan(1_500)
  })
})

describe('an excerpt', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['cut at the last space there is', 12, 'cut at the…'],
    ['anunbrokenwordofgreatlength', 10, 'anunbroken…'],
    // No half of a character is left at the end.
    ['123456789🇲🇽', 10, '123456789…'],
    ['', 5, ''],
  ])('of %j at %i is %j', (text, length, expected) => {
    expect(excerpt(text, length)).toBe(expected)
  })

  test('is whole Unicode wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, length) => {
        const cut = excerpt(text, length)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(Math.max(text.length, length + 1))
      }),
    )
  })
})
