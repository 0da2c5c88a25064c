import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileNote, opened, rewritten, substance, visibleText, wordsIn, wordsOf } from './note-documents.ts'

describe('a note that is opened and not touched', () => {
  it('is, to the letter, what it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostileNote, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const { note, doc } = opened(text)
        doc.check()
        expect(note.write(doc)).toBe(text)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a note that is read', () => {
  it('shows every word', () => {
    fc.assert(
      fc.property(hostileNote, (text) => {
        const { doc } = opened(text)
        const shown = wordsIn(doc)
        for (const word of wordsOf(text)) expect(shown).toContain(word)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every word when all of it is written anew', () => {
    fc.assert(
      fc.property(hostileNote, (text) => {
        const { doc } = opened(text)
        const markdown = rewritten(doc)
        for (const word of wordsIn(doc)) expect(wordsOf(markdown)).toContain(word)
        const again = opened(markdown).doc
        expect(visibleText(again).replace(/\s+/g, '')).toBe(visibleText(doc).replace(/\s+/g, ''))
        expect(substance(again)).toEqual(substance(doc))
      }),
      { numRuns: 400 },
    )
  })
})
