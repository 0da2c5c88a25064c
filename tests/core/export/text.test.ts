import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCoverage } from '../../../core/export/font-coverage.ts'
import { readFonts } from '../../../core/export/fonts.ts'
import { breakable, createBreaker, inText } from '../../../core/export/line-breaks.ts'
import { createPrinter } from '../../../core/export/printable-text.ts'
import { keepTogether } from '../../../core/export/typography.ts'
import { fontsDir } from './support/documents.ts'

const limits = { unbroken: 8, chop: 3 }

describe('places to break', () => {
  it.each([
    ['short', ['short']],
    ['two words here', ['two words here']],
    ['a https://b.example/c d', ['a https://', 'b.', 'example/', 'c d']],
    ['abcdefghij kl', ['abc', 'def', 'ghi', 'j kl']],
    ['no\u00a0break\u00a0space', ['no\u00a0', 'bre', 'ak\u00a0', 'spa', 'ce']],
    ['👩‍💻👩‍💻👩‍💻👩‍💻', ['👩‍💻👩‍💻👩‍💻', '👩‍💻']],
    ['', ['']],
  ])('in %j', (text, pieces) => {
    expect(breakable(text, limits)).toEqual(pieces)
  })

  it('change nothing of the text, and leave no long piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc/.-_ \u00a0é'), maxLength: 200 }), (text) => {
        const pieces = breakable(text, limits)
        expect(pieces.join('')).toBe(text)
        expect(
          pieces.flatMap((piece) => piece.split(' ')).filter((part) => part.trimEnd().length > limits.unbroken),
        ).toEqual([])
      }),
    )
  })

  it('stand between texts that follow one another without a space', () => {
    const { cut, newLine } = createBreaker(limits)
    expect([cut('abcde'), cut('fghij'), cut(' k'), cut('lm')]).toEqual([['abcde'], ['', 'fghij'], [' k'], ['lm']])
    cut('opqrst')
    newLine()
    expect(cut('uvwxyz')).toEqual(['uvwxyz'])
  })

  it('become characters where there would be thousands', () => {
    const { cut } = createBreaker(inText)
    expect(cut('x'.repeat(80))).toHaveLength(10)
    const [only, ...others] = cut('y'.repeat(20_000))
    expect(others).toEqual([])
    expect(only?.replaceAll('\u200b', '')).toBe('y'.repeat(20_000))
  })
})

describe('French spaces', () => {
  it.each([
    ['Prix : 1 000 000 $ « net »', 'Prix\u00a0: 1\u00a0000\u00a0000\u00a0$ «\u00a0net\u00a0»'],
    ['12 345 6 78', '12\u00a0345 6 78'],
    ['rien à garder', 'rien à garder'],
  ])('in %j', (text, kept) => {
    expect(keepTogether(text, 'fr')).toBe(kept)
    expect(keepTogether(text, 'en')).toBe(text)
  })
})

describe('what fonts can draw', () => {
  const fonts = readFonts(fontsDir)
  const coverage = readCoverage(fonts)
  const points = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0)

  it('is read from the fonts', () => {
    expect(fonts.map(({ fileName }) => fileName)).toContain('SourceSerif4-Regular.ttf')
    expect(coverage.together(points('é'))).toBe(true)
    expect(coverage.together(points('界'))).toBe(true)
    expect(coverage.together(points('😀\ufe0f'))).toBe(true)
    expect(coverage.together(points('ก'))).toBe(false)
  })

  it('is asked of one font for what stands together', () => {
    expect(coverage.together(points('界😀'))).toBe(false)
  })

  it('counts for a family only what all its faces have', () => {
    const serif = fonts.filter(({ fileName }) => fileName.startsWith('SourceSerif4'))
    const inter = fonts.filter(({ fileName }) => fileName.startsWith('Inter'))
    const mixed = readCoverage([
      ...serif.map((font) => ({ ...font, fileName: 'Same-Regular.ttf' })),
      ...inter.map((font) => ({ ...font, fileName: 'Same-Bold.ttf' })),
    ])
    expect(readCoverage(inter).together(points('⁂'))).toBe(true)
    expect(mixed.together(points('⁂'))).toBe(false)
    expect(mixed.together(points('a'))).toBe(true)
  })

  it('decides what is printed as a number', () => {
    const printer = createPrinter(coverage)
    expect(printer.print('plain text, «déjà» 12 €')).toBe('plain text, «déjà» 12 €')
    expect(printer.print('e\u0301')).toBe('é')
    expect(printer.print('aกb')).toBe('a[U+0E01]b')
    expect(printer.print('tab\tbell\u0007')).toBe('tabbell')
    expect([...printer.undrawn]).toEqual(['ก'])
  })
})
