import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../shared/text/file-name.ts'

const name = (text: string): string => safeFileName(text, 'Notes', 'pdf')

describe('a file name', () => {
  it.each([
    ['Supplier talks, Guadalajara', 'Supplier talks, Guadalajara.pdf'],
    ['Rencontre à Québec : été « 2026 »', 'Rencontre à Québec été « 2026 ».pdf'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['Inc. ', 'Inc.pdf'],
    ['dots...', 'dots.pdf'],
    ['line\none\ttab\u0000\u001b\u007f\u0085end', 'line one tab end.pdf'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe.pdf'],
    ['\u2066a\u2069 \u200eb\u200f', 'a b.pdf'],
    ['lone \ud800 half', 'lone \ufffd half.pdf'],
    ['e\u0301', '\u00e9.pdf'],
  ])('made of %j is %j', (text, expected) => {
    expect(name(text)).toBe(expected)
  })

  it.each(['', ' ', '...', '///', '\u0000\u0001', '\u202e', '. . .'])('made of %j is the fallback', (text) => {
    expect(name(text)).toBe('Notes.pdf')
  })

  it.each(['CON', 'con', 'Prn', 'AUX', 'nul', 'COM1', 'lpt9', 'COM¹', 'con.txt', 'NUL.tar.gz'])(
    'made of %s is no device of Windows',
    (text) => {
      expect(name(text)).toBe(`_${text}.pdf`)
    },
  )

  it.each(['CONSOLE', 'COM10', 'nullify', 'aux armes'])('made of %s is left as it is', (text) => {
    expect(name(text)).toBe(`${text}.pdf`)
  })

  it('is never cut inside a character', () => {
    const emoji = '👩‍💻'
    const made = name(emoji.repeat(300))
    expect(Buffer.byteLength(made)).toBeLessThanOrEqual(184)
    expect(made.replace('.pdf', '').replaceAll(emoji, '')).toBe('')
    expect(Buffer.byteLength(name('é'.repeat(5_000)))).toBeLessThanOrEqual(184)
  })

  it('is accepted by Windows, macOS and Linux whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const made = name(text)
        expect(made).toMatch(/\.pdf$/)
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(made).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        expect(made).not.toMatch(/^[. ]|[. ]\.pdf$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(made.isWellFormed()).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
