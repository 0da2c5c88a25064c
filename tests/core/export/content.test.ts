import { describe, expect, it } from 'vitest'
import { documentOfBody, documentWith, exporter, note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

const everything = `
Met **Ana Torres** of *Aceites del Norte*; ~~Tuesday~~ Wednesday, code \`HS 1514\`.

## Discussed

- Monthly lots
  - nested bullet
- Label change

#### Promised

- [ ] Send price list
- [x] Share certificate

7. Seventh
8. Eighth

> Phase three starts in 2028.

| Product | Lot |
|:--------|----:|
| Canola oil | 500 |
| Mustard seed | 40 |

---

\`\`\`json
{ "price": 1420 }
\`\`\`

![Loading dock](dock.jpg)

<div>kept as text</div>

A <em>word</em> and a hard\\
break. Mark[^1] and [unknown].

[^1]: Said by the buyer.

[lost]: https://nobody.refers.example
`

describe('what is printed', () => {
  const pdf = readPdf(exporter.pdf(documentOfBody(everything)).bytes)

  it('is everything, in order', () => {
    const inOrder = [
      'Supplier talks',
      'Marie-Ève Tremblay · Prairie Gold Oils Ltd. · February 17, 2026',
      'Met Ana Torres of Aceites del Norte; Tuesday Wednesday, code HS 1514.',
      'Discussed',
      '• Monthly lots',
      '– nested bullet',
      '• Label change',
      'Promised',
      '☐ Send price list',
      '☑ Share certificate',
      '7. Seventh',
      '8. Eighth',
      'Phase three starts in 2028.',
      'Product Lot',
      'Canola oil 500',
      'Mustard seed 40',
      'json',
      '{ "price": 1420 }',
      'Image: Loading dock',
      '<div>kept as text</div>',
      'A <em>word</em> and a hard',
      'break. Mark[^1] and [unknown].',
      '[^1]: Said by the buyer.',
      '[lost]: https://nobody.refers.example',
      'Exported February 20, 2026',
      'Page 1 of',
    ]
    const places = inOrder.map((part) => ({ part, at: pdf.flow.indexOf(part) }))
    expect(places.filter(({ at }) => at < 0)).toEqual([])
    const foot = places.splice(-2)
    expect(places.map(({ at }) => at)).toEqual(places.map(({ at }) => at).sort((a, b) => a - b))
    expect(foot.every(({ at }) => at > 0)).toBe(true)
  })

  it('is tagged for those who hear it', () => {
    expect(pdf.info.Tagged).toBe('yes')
    for (const tag of [
      'H1 "Supplier talks"',
      'H2 "Discussed"',
      'H3 "Promised"',
      'BlockQuote',
      'Table',
      'THead',
      'TH',
      'TD',
      'Code',
    ]) {
      expect(pdf.structure).toContain(tag)
    }
    expect(pdf.structure).toMatch(/ListNumbering \/Decimal/)
    expect(pdf.structure).toMatch(/TextDecorationType \/LineThrough/)
  })

  it('gives the boxes of tasks words', () => {
    const { alternatives } = readPdf(exporter.pdf(documentOfBody('- [ ] one\n- [x] two\n- [x] three')).bytes)
    expect(alternatives.toSorted()).toEqual(['Done', 'Done', 'To do'])
  })

  it('declares PDF/UA-1 with title, author, language and date', () => {
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(pdf.metadata).toContain('<rdf:li>en-CA</rdf:li>')
    expect(pdf.info.Title).toBe('Supplier talks')
    expect(pdf.info.Author).toBe('Marie-Ève Tremblay')
    expect(pdf.info.CreationDate).toMatch(/^2026-02-20/)
    expect(pdf.info.Keywords).toBeUndefined()
  })
})

describe('a note with little in it', () => {
  it('says so when it is empty', () => {
    const pdf = readPdf(exporter.pdf(documentWith({ notes: [note('', ' \n')] })).bytes)
    expect(pdf.info.Title).toBe('Untitled note')
    expect(pdf.flow).toContain('This note is empty.')
  })

  it('leaves out a delegate who gave no name', () => {
    const pdf = readPdf(exporter.pdf(documentWith({ delegate: { name: '', company: '' } })).bytes)
    expect(pdf.info.Author ?? '').toBe('')
    expect(pdf.flow).toContain('Supplier talks February 17, 2026')
    expect(pdf.flow).not.toContain('·')
  })

  it('has a title even when nothing of its title can be printed', () => {
    expect(readPdf(exporter.pdf(documentWith({ notes: [note('\u0001\u0002', 'x')] })).bytes).info.Title).toBe(
      'Untitled note',
    )
  })
})

describe('paper', () => {
  it.each([
    ['letter', '612 x 792 pts (letter)'],
    ['a4', '595.276 x 841.89 pts (A4)'],
  ] as const)('%s', (paper, size) => {
    expect(readPdf(exporter.pdf(documentWith({ paper })).bytes).info['Page size']).toBe(size)
  })
})

describe('French', () => {
  const body = `- [ ] Envoyer\n\n![Quai](q.jpg)\n\n${'Le prix : 20 $. '.repeat(400)}`
  const notes = ['Lundi', 'Mardi', 'Mercredi'].map((title, i) => note(title, body, `2026-02-1${6 + i}`))
  const pdf = readPdf(exporter.pdf(documentWith({ language: 'fr', notes })).bytes)

  it('has French words around the text', () => {
    expect(pdf.pages[0]).toContain('Notes, 16–18 février 2026')
    expect(pdf.pages[0]).toContain('3 notes Table des matières')
    expect(pdf.pages[0]).toMatch(/Exporté le 20 février 2026 Page 1 de \d+/)
    expect(pdf.flow).toContain('Image : Quai')
    expect(pdf.alternatives).toEqual(['À faire', 'À faire', 'À faire'])
  })

  it('is marked as Canadian French', () => {
    expect(pdf.metadata).toContain('<rdf:li>fr-CA</rdf:li>')
  })

  it('never begins a line with a colon or a dollar sign', () => {
    expect(pdf.text.split('\n').filter((line) => /^\s*[:$]/.test(line))).toEqual([])
  })
})

describe('one document', () => {
  it('always gives the same bytes', () => {
    const document = documentOfBody(everything)
    const first = Buffer.from(exporter.pdf(document).bytes)
    expect(first.equals(Buffer.from(exporter.pdf(documentOfBody(everything)).bytes))).toBe(true)
  })
})
