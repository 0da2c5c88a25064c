import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentOfBody, documentWith, exporter, note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

// Words that pdftotext can only find if they were printed whole: it joins letters that stand alone
// and splits what a line's end divides, so they are short and have several letters.
const word = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèàçñüœß0123456789'), { minLength: 3, maxLength: 9 })
  .map((letters) => letters.join(''))
const separator = fc.constantFrom(' ', '  ', '\n', '\n\n', '\n\n\n', '\r\n', '\t')
const sign = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '##### ',
    '- ',
    '* ',
    '12. ',
    '> ',
    '- [ ] ',
    '- [x] ',
    '    ',
    '`',
    '```\n',
    '~~~\n',
    '**',
    '_',
    '~~',
    '|',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '\n---\n',
    '\n===\n',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
  ],
  ...['https://', 'www.', '@', '#', '$', '"', "'", '«', '»', ' : ', '😀', '你好', 'שלום', '\u00a0', '\u200b', '\u0000'],
)

/** Text in which Markdown's signs stand anywhere. */
const anyMarkdown = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: word }, { weight: 3, arbitrary: separator }, { weight: 3, arbitrary: sign }),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''))

it('any Markdown becomes a PDF', () => {
  fc.assert(
    fc.property(anyMarkdown, (body) => {
      expect(exporter.pdf(documentOfBody(body)).pages).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

// Every line of Unicode's tables: letters with any marks, unassigned numbers, joiners, fillers.
const character = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 8 }),
  fc.constantFrom(
    '\u0301',
    '\u20e3',
    '\u200d',
    '\ufe0f',
    '\u064b',
    '\u05b0',
    '\u1100',
    '\u115f',
    '\u{e0061}',
    '\u{1f3fd}',
    '\u{1f1e6}',
  ),
  word,
)

it('any characters become a PDF', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), fc.string({ unit: 'binary' }), (parts, title) => {
      const body = `**${parts.join('')}** _${parts.toReversed().join('')}_ \`${parts.join('')}\``
      expect(exporter.pdf(documentWith({ notes: [note(title, body)] })).pages).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

const line = fc.tuple(
  fc.constantFrom(
    '',
    '# ',
    '### ',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '> - ',
    '- [ ] ',
    '- [x] ',
    '    ',
    '| a | b |\n|---|---|\n| ',
  ),
  fc.array(
    fc
      .tuple(fc.constantFrom('', '*', '**', '_', '~~', '`', '**_', '<', '"', '('), word)
      .map(([mark, text]) => ({ mark, text })),
    { minLength: 1, maxLength: 12 },
  ),
)
const wellFormed = fc.array(line, { maxLength: 12 })

it('every word of a note is on its pages', () => {
  fc.assert(
    fc.property(wellFormed, (lines) => {
      const body = lines
        .map(
          ([start, words]) =>
            start + words.map(({ mark, text }) => `${mark} ${text} ${[...mark].reverse().join('')}`).join(' '),
        )
        .join('\n\n')
      const printed = new Set(readPdf(exporter.pdf(documentOfBody(body)).bytes).flow.split(' '))
      const missing = lines.flatMap(([, words]) => words.map(({ text }) => text)).filter((text) => !printed.has(text))
      expect(missing).toEqual([])
    }),
    { numRuns: 25 },
  )
})
