import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundle } from '../../../core/index.ts'
import { refusalOf } from '../support/call.ts'
import { shippedBundle } from '../support/content.ts'

test('the bundle that ships, cut anywhere, is known to be cut', () => {
  const { text } = shippedBundle()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.trimEnd().length - 1 }), (length) => {
      expect(refusalOf(() => readBundle(text.slice(0, length))).code).toBe('bundle-cut-short')
    }),
    { numRuns: 200 },
  )
})

test('the same file cut between the bytes of a letter is known to be cut', () => {
  const bytes = Buffer.from(shippedBundle().text)
  const inside = bytes.findIndex((byte, index) => index > 1_000 && byte >= 0x80 && byte < 0xc0)
  const decoded = new TextDecoder().decode(bytes.subarray(0, inside))
  expect(decoded).toMatch(/\ufffd$/)
  expect(refusalOf(() => readBundle(decoded)).code).toBe('bundle-cut-short')
})

// One of everything JSON has, so that a cut falls into every kind of token.
const everything =
  '{"format":"valise-bundle/1", "a": [true, false, null, -12.5e+10, 0], "b\\u00e9\\n": {"c\\\\": "\\ud83c\\udf0d"}}'

test.each(Array.from({ length: everything.length - 1 }, (_, index) => index + 1))(
  'cut after %i characters',
  (length) => {
    expect(() => JSON.parse(everything)).not.toThrow()
    expect(refusalOf(() => readBundle(everything.slice(0, length))).code).toBe('bundle-cut-short')
  },
)

test('a letter of the bundle that ships replaced anywhere is never a crash', () => {
  const { text } = shippedBundle()
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.constantFrom('"', '\\', '{', ']', ',', '\u0000', '\ud800', '0'),
      (at, letter) => {
        try {
          readBundle(text.slice(0, at) + letter + text.slice(at + 1))
        } catch (error) {
          expect(error).toMatchObject({
            name: 'ValiseError',
            code: expect.stringMatching(/^bundle-(?:not-json|cut-short|invalid|format)$/),
          })
        }
      },
    ),
    { numRuns: 100 },
  )
})
