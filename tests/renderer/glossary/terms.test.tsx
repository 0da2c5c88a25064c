import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { rehypeTerms } from '../../../renderer/features/glossary/rehype-terms.ts'
import { createTermFinder, formsOf } from '../../../renderer/features/glossary/term-finder.ts'
import { term } from '../../core/support/bundle.ts'

const named = (id: string, written: string, en: string, fr = en) => term(id, { term: written, name: { en, fr } })

const terms = [
  named('cfdi', 'CFDI', 'Electronic tax invoice', 'Facture fiscale électronique'),
  named('letter', 'carta de crédito', 'Letter of credit', 'Lettre de crédit'),
  named('credit', 'crédito', 'Credit', 'Crédit'),
  named('cfpoa', 'CFPOA / LCAPE', 'Corruption of Foreign Public Officials Act'),
  named('lic', 'licenciado, licenciada (Lic.)', 'Title of a graduate'),
  named('vat', 'IVA', 'Value-added tax (VAT)'),
  named('nom', 'NOM', 'Mandatory standard', 'Norme obligatoire'),
  named('amparo', 'amparo', 'Challenge'),
]
const find = createTermFinder(terms, 'en')
const found = (text: string, finder = find) =>
  finder(text).map(({ id, at, length }) => [id, text.slice(at, at + length)])

test('a term is found as it is written, and by its name in the language that is read', () => {
  expect(formsOf(terms[4] ?? expect.unreachable(), 'en')).toEqual(['licenciado', 'licenciada', 'Title of a graduate'])
  expect(found('Ask for a CFDI, the electronic tax invoice, and the LCAPE.')).toEqual([
    ['cfdi', 'CFDI'],
    ['cfdi', 'electronic tax invoice'],
    ['cfpoa', 'LCAPE'],
  ])
  expect(found('La lettre de crédit, la facture fiscale électronique', createTermFinder(terms, 'fr'))).toEqual([
    ['letter', 'lettre de crédit'],
    ['cfdi', 'facture fiscale électronique'],
  ])
})

test('only whole words with their own case and accents are terms', () => {
  for (const text of ['CFDIs', 'cfdi', 'credito', 'NOM-051', 'NOMINAL', 'l_NOM', 'amparos', 'Credit']) {
    expect(found(text)).toEqual([])
  }
  expect(found('Amparo; l’amparo (NOM).')).toEqual([
    ['amparo', 'Amparo'],
    ['amparo', 'amparo'],
    ['nom', 'NOM'],
  ])
})

test('the longer of two terms is found, and spaces may be of the kind that does not break', () => {
  expect(found('una carta de crédito, un crédito')).toEqual([
    ['letter', 'carta de crédito'],
    ['credit', 'crédito'],
  ])
  expect(found('a letter\u00a0of credit')).toEqual([['letter', 'letter\u00a0of credit']])
})

const draw = (markdown: string): { tree: Root; html: string } => {
  let tree: Root = { type: 'root', children: [] }
  const keep = () => (root: Root) => {
    tree = root
  }
  const html = renderToStaticMarkup(<Markdown rehypePlugins={[[rehypeTerms, { find }], keep]}>{markdown}</Markdown>)
  return { tree, html }
}
const marksIn = (tree: Root): Element[] => {
  const marks: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'term-mark') marks.push(node)
  })
  return marks
}

test('a term is marked once in a section, and again in the next one', () => {
  const { tree } = draw('A NOM and a NOM.\n\nThe NOM.\n\n## Second\n\n- one NOM\n- another NOM\n\n### Within it\n\nNOM')
  expect(marksIn(tree)).toHaveLength(2)
})

test('links, headings and code are left alone', () => {
  expect(marksIn(draw('# NOM\n\n[the NOM](https://example.com) `NOM`\n\n```\nNOM\n```').tree)).toHaveLength(0)
  expect(marksIn(draw('**the NOM** in a > quote\n\n> *CFDI*').tree)).toHaveLength(2)
})

test('whatever the text, marking terms changes none of its characters', () => {
  const piece = fc.constantFrom(
    ...[
      'NOM',
      'CFDI',
      'carta de crédito',
      'crédito',
      'amparo',
      'IVA',
      'licenciada',
      'a',
      ' ',
      ' ',
      '\n\n',
      '## ',
      '- ',
    ],
    ...['**', '*', '`', '> ', '[x](https://a.b)', '[NOM](https://a.b)', ', ', '.', 'é', '🇲🇽', '\u00a0', '-', '’'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const markdown = pieces.join('')
      const plain = renderToStaticMarkup(<Markdown>{markdown}</Markdown>)
      const { html, tree } = draw(markdown)
      expect(html.replace(/<\/?term-mark[^>]*>/g, '')).toBe(plain)
      for (const mark of marksIn(tree)) {
        const of = terms.find(({ id }) => id === mark.properties.termId) ?? expect.unreachable()
        const words = textOf(mark).replaceAll('\u00a0', ' ').toLowerCase()
        expect(formsOf(of, 'en').map((form) => form.toLowerCase())).toContain(words)
      }
    }),
  )
})
