import { expect, test } from 'vitest'
import { csv } from '../../shared/text/csv.ts'

test('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
  expect(
    csv([
      ['a', 'b'],
      ['é', ''],
    ]),
  ).toBe('\ufeffa,b\r\né,\r\n')
})

test.each([
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' edge', '" edge"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1 514 555', "'+1 514 555"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
])('writes %j', (text, cell) => {
  expect(csv([[text]])).toBe(`\ufeff${cell}\r\n`)
})
