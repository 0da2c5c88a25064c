import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { passagesOf, sectionsOf } from '../../../core/library/passages.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { anchorOf, parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import { both, briefing, place, smallContent } from '../support/bundle.ts'
import { shippedBundle } from '../support/content.ts'

describe('a briefing as plain text', () => {
  test('is cut at its sections, without a mark of Markdown', () => {
    const body = `Before **all** sections.[^gac]

## The *courts* {#courts}

Judges are [elected](valise:briefing/law#courts), see \`CFDI\`.[^gac][^other]

- one
- [ ] two

| Place | Level |
| ----- | :---: |
| A | 2[^gac] |

### Deeper {#deeper}

> [!so-what]
> Ask first.

## Roads {#roads}

1. Travel by day.`
    expect(sectionsOf('Safety', 'The lede.', body, 'en')).toEqual([
      { language: 'en', anchor: null, title: 'Safety', section: '', body: 'The lede.\nBefore all sections.' },
      {
        language: 'en',
        anchor: 'courts',
        title: 'Safety',
        section: 'The courts',
        body: 'Judges are elected, see CFDI.\none\ntwo\nPlace · Level\nA · 2\nDeeper\nAsk first.',
      },
      { language: 'en', anchor: 'roads', title: 'Safety', section: 'Roads', body: 'Travel by day.' },
    ])
  })

  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

  /** The words of a block by the way of a parser, blocks and cells kept apart. */
  const wordsOf = (block: RootContent): string[] =>
    'children' in block && !['paragraph', 'heading', 'tableCell'].includes(block.type)
      ? (block.children as RootContent[]).flatMap(wordsOf)
      : words(plainText(block))

  const cases = shippedBundle().content.briefings.flatMap(({ id, title, lede, body }) =>
    (['en', 'fr'] as const).map((language: Language) => ({ id, language, title, lede, body })),
  )

  test.each(cases)(
    '$id ($language) has the words and sections that a parser finds',
    ({ language, title, lede, body }) => {
      const found = sectionsOf(title[language], lede[language], body[language], language)
      const expected: { anchor: string | null; words: string[] }[] = [{ anchor: null, words: words(lede[language]) }]
      for (const block of parseBriefing(body[language]).children) {
        if (block.type === 'heading' && block.depth === 2)
          expected.push({ anchor: anchorOf(block), words: wordsOf(block) })
        else expected.at(-1)?.words.push(...wordsOf(block))
      }
      expect(found.map(({ anchor, section, body: text }) => ({ anchor, words: words(`${section}\n${text}`) }))).toEqual(
        expected,
      )
    },
  )
})

describe('what can be found of the other kinds', () => {
  const content = smallContent()

  test('a place by its names, its address, its note and its telephone', () => {
    const [english, french] = passagesOf('places', place('x', { note: both('By the park', 'Près du parc') }))
    expect(english).toEqual({
      language: 'en',
      anchor: null,
      title: 'Embassy of Canada',
      section: '',
      body: 'Embajada de Canadá\nCalle Schiller 529\n11560 Ciudad de México\nBy the park\n+52 55 5724 7900',
    })
    expect(french).toMatchObject({ language: 'fr', title: 'Ambassade du Canada' })
  })

  test('nothing of what is only looked up', () => {
    for (const kind of ['sources', 'issuers', 'programme', 'phraseGroups', 'checklists', 'figures'] as const)
      expect(passagesOf(kind, content[kind][0] ?? expect.unreachable())).toEqual([])
  })

  test('a briefing’s first passage is there even where its text begins with a section', () => {
    const [first] = passagesOf('briefings', briefing('x'))
    expect(first).toMatchObject({ anchor: null, section: '', body: 'One sentence under the title.' })
  })
})
