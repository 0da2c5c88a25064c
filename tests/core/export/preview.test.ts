import { describe, expect, it } from 'vitest'
import { readCoverage } from '../../../core/export/font-coverage.ts'
import { readFonts } from '../../../core/export/fonts.ts'
import { picturesOf } from '../../../core/export/page-pictures.ts'
import { createPdfExporter } from '../../../core/export/pdf.ts'
import { printDataOf } from '../../../core/export/print-data.ts'
import { createPrinter } from '../../../core/export/printable-text.ts'
import { createCompiler } from '../../../core/export/typst-compiler.ts'
import { documentOfBody, documentWith, exporter, fontsDir, note, templatesDir } from './support/documents.ts'

/** The elements of an SVG; fails where one is not closed or an attribute is not well formed. */
const elementsOf = (svg: string): Set<string> => {
  const open: string[] = []
  const names = new Set<string>()
  let rest = svg
  while (rest !== '') {
    const tag = /^<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<&]*")*)(\/?)>/i.exec(rest)
    if (!tag) throw new Error(`not well formed: ${rest.slice(0, 120)}`)
    const [whole, closing, name = '', , empty] = tag
    names.add(name)
    if (closing) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
    rest = rest.slice(whole.length)
  }
  expect(open).toEqual([])
  return names
}

const long = documentWith({
  notes: Array.from({ length: 8 }, (_, i) =>
    note(`Note ${i}`, `- [x] task\n\n${`Sentence ${i} of the note. `.repeat(200)}`),
  ),
})

describe('the preview', () => {
  it('shows each page as a picture of its own, with everything it refers to', () => {
    const body = `[link](https://a.example/?b=1&c=2) [mail](mailto:a"b@c.example)\n\n${'Words on the page. '.repeat(400)}`
    const document = documentOfBody(body)
    const { pages, svg } = exporter.preview(document, 1, 10)
    expect(pages).toBe(exporter.pdf(document).pages)
    expect(svg).toHaveLength(pages)
    for (const picture of svg) {
      expect([...elementsOf(picture)].sort()).toEqual(['defs', 'g', 'path', 'svg', 'symbol', 'use'])
      expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 612 792"/)
      const defined = new Set([...picture.matchAll(/<symbol id="(\w+)"/g)].map((match) => match[1]))
      const used = [...picture.matchAll(/href="([^"]+)"/g)].map((match) => match[1])
      expect(used.length).toBeGreaterThan(100)
      expect(used.filter((address) => !defined.has(address?.slice(1)))).toEqual([])
    }
    expect(svg[0]).not.toContain('example')
  })

  it('has the paper’s size', () => {
    const { svg } = exporter.preview(documentWith({ paper: 'a4' }), 1, 1)
    expect(svg[0]).toMatch(/viewBox="0 0 595\.2\d+ 841\.8\d+" width="595/)
  })

  it('ends where the document ends', () => {
    const document = documentOfBody('short')
    expect(exporter.preview(document, 1, 10).svg).toHaveLength(1)
    expect(exporter.preview(document, 2, 3)).toEqual({ pages: 1, svg: [] })
  })

  it('shows the pages of a long document exactly as they are printed', () => {
    const fonts = readFonts(fontsDir)
    const data = printDataOf(long, createPrinter(readCoverage(fonts)))
    const printed = createCompiler(templatesDir, fonts).layOut('notes.typ', data, (layout) => picturesOf(layout.svg()))
    expect(printed.length).toBeGreaterThan(12)
    const inWindows = createPdfExporter({ templatesDir, fontsDir, drawnAtOnce: 5 })
    for (const from of [1, 4, 8, printed.length - 1, 3, printed.length + 1]) {
      const { pages, svg } = inWindows.preview(long, from, 4)
      expect(pages).toBe(printed.length)
      expect(svg).toEqual(printed.slice(from - 1, from + 3))
    }
  })
})
