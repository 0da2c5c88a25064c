import type { Blockquote, Heading, Paragraph } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { anchorOf, calloutOf, markedSources, parseBriefing } from '../../shared/text/briefing-markdown.ts'

const first = <Node>(markdown: string): Node => parseBriefing(markdown).children[0] as Node

describe('source marks', () => {
  test('are read where they stand, in order, each once', () => {
    const tree = parseBriefing('One.[^b][^a-1] Two.[^b]\n\n| x |\n| - |\n| y[^c] |\n\n- **bold[^d]**')
    expect(markedSources(tree)).toEqual(['b', 'a-1', 'c', 'd'])
  })

  test('keep the text around them', () => {
    const { children } = first<Paragraph>('Before[^a] between[^b].')
    expect(children.map((node) => (node.type === 'sourceMark' ? `[${node.sourceId}]` : plainText(node)))).toEqual([
      'Before',
      '[a]',
      ' between',
      '[b]',
      '.',
    ])
  })

  test.each(['[^A]', '[^a b]', '[^]', '`[^a]`', '[a]'])('%s is none', (text) => {
    expect(markedSources(parseBriefing(text))).toEqual([])
  })

  test('tell a page what to draw', () => {
    const [mark] = first<Paragraph>('[^gac]').children
    expect(mark).toMatchObject({ data: { hName: 'source-mark', hProperties: { sourceId: 'gac' } } })
  })
})

describe('the address of a heading', () => {
  test.each([
    ['## Courts {#courts}', 'Courts', 'courts'],
    ['### The *new* courts {#new-courts}  ', 'The new courts', 'new-courts'],
    ['## Courts', 'Courts', null],
    ['## Courts {#Courts}', 'Courts {#Courts}', null],
    ['## Courts {#courts} today', 'Courts {#courts} today', null],
  ])('%s', (markdown, text, anchor) => {
    const heading = first<Heading>(markdown)
    expect(anchorOf(heading)).toBe(anchor)
    expect(plainText(heading)).toBe(text)
  })

  test('becomes the id of what is drawn', () => {
    expect(first<Heading>('## Courts {#courts}').data?.hProperties).toEqual({ id: 'courts' })
  })
})

describe('a call-out', () => {
  test.each([
    ['> [!so-what]\n> Ask first.', 'so-what', 'Ask first.'],
    ['> [!confirm]\n>\n> Check it.', 'confirm', 'Check it.'],
    ['> [!so-what]\n> - one\n> - two', 'so-what', 'onetwo'],
    ['> [!strange]\n> Text.', 'strange', 'Text.'],
    ['> Just a quote.', null, 'Just a quote.'],
    ['> [!so-what] on the same line', null, '[!so-what] on the same line'],
  ])('%j', (markdown, kind, text) => {
    const quote = first<Blockquote>(markdown)
    expect(calloutOf(quote)).toBe(kind)
    expect(plainText(quote)).toBe(text)
  })

  test('is drawn apart, a quote is not', () => {
    expect(first<Blockquote>('> [!so-what]\n> x').data).toMatchObject({
      hName: 'aside',
      hProperties: { callout: 'so-what' },
    })
    expect(first<Blockquote>('> x').data).toBeUndefined()
  })
})
