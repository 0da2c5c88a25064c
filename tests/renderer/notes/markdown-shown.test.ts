import type { JSONContent } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { opened, rewritten, schema, visibleText } from './note-documents.ts'

/** The top-level blocks the editor shows for a text. */
const blocks = (text: string): string[] => {
  const { content = [] } = opened(text).doc.toJSON() as JSONContent
  return content.map(({ type = '' }) => type)
}

/** The pieces of the first paragraph with their marks. */
const pieces = (text: string): string[] => {
  const paragraph = (opened(text).doc.toJSON() as JSONContent).content?.[0]
  return (paragraph?.content ?? []).map(({ text: piece, type, marks = [] }) =>
    [piece ?? type, ...marks.map((mark) => mark.type)].join(' / '),
  )
}

const typed = (text: string): string =>
  rewritten(schema.node('doc', null, schema.node('paragraph', null, schema.text(text))))

describe('what the editor has no form for', () => {
  it.each([
    ['a block of HTML', '<div onclick="x()">\n  hi\n</div>', 'sourceBlock'],
    ['a script', '<script>\nalert(1)\n</script>', 'sourceBlock'],
    ['a comment', '<!-- for later -->', 'sourceBlock'],
    ['a footnote', '[^1]: Said in the car.', 'sourceBlock'],
    ['a link definition', '[desk]: https://example.org "The desk"', 'sourceBlock'],
  ])('shows %s as the text it is', (_, text, type) => {
    expect(blocks(text)).toEqual([type])
    expect(opened(text).doc.textContent).toBe(text)
    expect(rewritten(opened(text).doc)).toBe(text)
  })

  it('shows source within a line as the text it is', () => {
    expect(pieces('a <b>b</b> ![map](https://example.org/m.png)[^1]\n\n[^1]: n')).toEqual([
      'a ',
      '<b> / source',
      'b',
      '</b> / source',
      ' ',
      '![map](https://example.org/m.png)[^1] / source',
    ])
    expect(pieces('[the desk][desk]\n\n[desk]: https://example.org')).toEqual(['[the desk][desk] / source'])
  })

  it('keeps what a leading front matter says', () => {
    const text = '---\ntitle: x\ntags: [a, b]\n---\n\nbody'
    expect(visibleText(opened(text).doc)).toContain('title:xtags:[a,b]')
    expect(opened(text).note.write(opened(text).doc)).toBe(text)
  })
})

describe('links', () => {
  it('makes links only of addresses that may be followed', () => {
    expect(pieces('[a](https://example.org)')).toEqual(['a / link'])
    expect(pieces('[a](mailto:a@example.org)')).toEqual(['a / link'])
    expect(pieces('[a](tel:+525512345678)')).toEqual(['a / link'])
    expect(pieces('[a](valise:briefing/safety#payment)')).toEqual(['a / link'])
    expect(pieces('[a](javascript:alert(1))')).toEqual(['[a](javascript:alert(1)) / source'])
    expect(pieces('[a](http://example.org)')).toEqual(['[a](http://example.org) / source'])
    expect(pieces('[a](https://user:pass@example.org)')).toEqual(['[a](https://user:pass@example.org) / source'])
    expect(pieces('[a](file:///etc/passwd)')).toEqual(['[a](file:///etc/passwd) / source'])
    expect(pieces('http://example.org')).toEqual(['http://example.org'])
    expect(pieces('<http://example.org>')).toEqual(['<http://example.org> / source'])
    expect(pieces('[](https://example.org)')).toEqual(['[](https://example.org) / source'])
  })
})

describe('tasks', () => {
  it('reads tasks, nested ones, empty ones, and bullets between them', () => {
    expect(blocks('- [ ] a\n  - [x] b\n- c\n- [ ]\n')).toEqual(['taskList', 'bulletList', 'taskList'])
    const text = '- [ ] a\n  - [x] b\n- c\n- [ ]'
    expect(rewritten(opened(text).doc)).toBe(text)
  })

  it('keeps an empty bullet below a line from becoming its underline', () => {
    const item = (text: string, below: JSONContent[] = []): JSONContent => ({
      type: 'listItem',
      content: [{ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }, ...below],
    })
    const list = (content: JSONContent[]): JSONContent => ({ type: 'bulletList', content })
    const doc = schema.nodeFromJSON({ type: 'doc', content: [list([item('above', [list([item('')])])])] })
    expect(opened(rewritten(doc)).doc.toJSON()).toEqual(doc.toJSON())
  })
})

describe('signs', () => {
  it('stay as typed where they can be nothing else', () => {
    for (const text of [
      'see [1] and [[Ana]]',
      'snake_case_name',
      '3 * 4 * 5',
      'about ~500',
      'C:\\Users\\ana',
      'R&D; Q&A',
      'a@example.org',
      'www.example.org',
      '50 % & more',
      'שלום, عالم 👩‍👩‍👧',
    ]) {
      expect(typed(text)).toBe(text)
    }
  })

  it('are escaped where they would be read as something else', () => {
    for (const text of [
      '# no heading',
      '- no bullet',
      '1. no number',
      '> no quote',
      '*no emphasis*',
      '`no code`',
      '<b>',
      '&amp;',
      '[a](b)',
      '| a |',
      '---',
      '```',
      '[ ] x',
      '\\*',
    ]) {
      const markdown = typed(text)
      expect(opened(markdown).doc.textContent).toBe(text)
      expect(blocks(markdown)).toEqual(['paragraph'])
    }
  })
})

describe('long and hostile texts', () => {
  it('shows a text that would hold up the page without reading its marks, and keeps it', () => {
    for (const text of [
      '**a '.repeat(4_000),
      `${'>'.repeat(900)} deep`,
      'x\n'.repeat(120_000),
      'word '.repeat(50_000),
    ]) {
      const started = performance.now()
      const { note, doc } = opened(text)
      expect(note.write(doc)).toBe(text)
      expect(performance.now() - started).toBeLessThan(5_000)
    }
    expect(blocks('**a '.repeat(4_000))).toEqual(['sourceBlock'])
  })

  it('reads a very long line', () => {
    const text = 'word '.repeat(20_000).trim()
    expect(opened(text).doc.textContent).toBe(text)
    expect(rewritten(opened(text).doc)).toBe(text)
  })

  it('keeps blank lines as room on the screen', () => {
    const { doc, note } = opened('one\n\n\n\n\n\ntwo\n')
    expect(blocks('one\n\n\n\n\n\ntwo\n')).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
    expect(note.write(doc)).toBe('one\n\n\n\n\n\ntwo\n')
    expect(rewritten(doc)).toBe('one\n\n\n\n\n\ntwo')
  })

  it('keeps fences within fences and bars within tables', () => {
    for (const text of [
      '````\n```\ninner\n```\n````',
      '```js title="x"\na\n```',
      '| a | b |\n| - | -: |\n| x \\| y | `p\\|q` |',
    ]) {
      expect(rewritten(opened(text).doc)).toBe(text)
    }
  })
})
