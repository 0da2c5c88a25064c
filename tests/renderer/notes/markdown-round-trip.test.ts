import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hostileNote,
  opened,
  rewritten,
  substance,
  typedDocument,
  visibleText,
  wordsIn,
  wordsOf,
} from './note-documents.ts'

const RUNS = 200

/** Types a word at the end of one paragraph or heading of the document; `null` where there is none. */
const typedInto = (doc: Node, choice: number, word: string): Node | null => {
  const places: number[] = []
  doc.descendants((node, position) => {
    if (node.isTextblock && !node.type.spec.code) places.push(position + node.nodeSize - 1)
  })
  const place = places[choice % Math.max(1, places.length)]
  return place === undefined ? null : doc.replace(place, place, sliceOfText(doc, word))
}

const sliceOfText = (doc: Node, text: string) => {
  const paragraph = doc.type.schema.node('paragraph', null, doc.type.schema.text(text))
  return paragraph.slice(0, paragraph.content.size)
}

describe('a note that is opened and not touched', () => {
  it('is, to the letter, what it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostileNote, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const { note, doc } = opened(text)
        doc.check()
        expect(note.write(doc)).toBe(text)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a note that is read', () => {
  it('shows every word', () => {
    fc.assert(
      fc.property(hostileNote, (text) => {
        const shown = wordsIn(opened(text).doc)
        for (const word of wordsOf(text)) expect(shown).toContain(word)
      }),
      { numRuns: RUNS },
    )
  })

  it('is the same note when all of it is written anew', () => {
    fc.assert(
      fc.property(hostileNote, (text) => {
        const { doc } = opened(text)
        const again = opened(rewritten(doc)).doc
        expect(visibleText(again)).toBe(visibleText(doc))
        expect(wordsIn(again).sort()).toEqual(wordsIn(doc).sort())
        expect(substance(again)).toEqual(substance(doc))
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a note that was typed', () => {
  it('is the same note when it is opened again', () => {
    fc.assert(
      fc.property(typedDocument, (doc) => {
        doc.check()
        const again = opened(rewritten(doc)).doc
        expect(visibleText(again)).toBe(visibleText(doc))
        expect(substance(again)).toEqual(substance(doc))
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('is written the same way twice', () => {
    fc.assert(
      fc.property(typedDocument, (doc) => {
        // Bare addresses become links when they are read; from then on nothing changes any more.
        const once = rewritten(opened(rewritten(doc)).doc)
        expect(rewritten(opened(once).doc)).toBe(once)
      }),
      { numRuns: RUNS / 4 },
    )
  })
})

describe('a note in which a word was typed', () => {
  it('has the word, and every word it had', () => {
    fc.assert(
      fc.property(hostileNote, fc.nat(), (text, choice) => {
        const { note, doc } = opened(text)
        const changed = typedInto(doc, choice, ' typedhere')
        fc.pre(changed !== null)
        const again = opened(note.write(changed)).doc
        expect(visibleText(again)).toContain('typedhere')
        const left = wordsIn(again)
        for (const word of wordsIn(doc)) expect(left).toContain(word)
      }),
      { numRuns: RUNS },
    )
  })

  it('is otherwise, to the letter, what it was', () => {
    const text =
      '* one\r\n* two\r\n\r\n<div class="x">\r\n raw </div>\r\n\r\n\r\nHere\r\n\r\n[ref]: https://example.org\r\n'
    const { note, doc } = opened(text)
    let place = 0
    doc.descendants((node, position) => {
      if (node.textContent === 'Here' && node.isTextblock) place = position + node.nodeSize - 1
    })
    const changed = doc.replace(place, place, sliceOfText(doc, ' and there'))
    expect(note.write(changed)).toBe(text.replace('Here', 'Here and there'))
    // Taking it back gives back the text.
    expect(note.write(changed.replace(place, place + ' and there'.length, doc.slice(0, 0)))).toBe(text)
  })
})
