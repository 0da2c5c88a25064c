import { describe, expect, it } from 'vitest'
import { documentWith, exporter, note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

const words = (count: number): string => 'A sentence of the note that says a little. '.repeat(count)

/** The page each note begins on, found by a word that stands in its body alone. */
const startOf = (pages: readonly string[], mark: string): number => pages.findIndex((page) => page.includes(mark)) + 1

describe('the contents', () => {
  it.each([1, 2])('are left out for %i notes', (count) => {
    const notes = Array.from({ length: count }, (_, i) => note(`Note ${i}`, words(2)))
    const pdf = readPdf(exporter.pdf(documentWith({ notes })).bytes)
    expect(pdf.flow).not.toContain('Contents')
    expect(pdf.info.Pages).toBe('1')
  })

  it('stand on a page of their own from three notes on', () => {
    const notes = ['Monday', 'Tuesday', 'Wednesday'].map((title, i) =>
      note(title, `start${i} ${words(90)}`, `2026-02-1${6 + i}`),
    )
    const { bytes, pages } = exporter.pdf(documentWith({ notes }))
    const pdf = readPdf(bytes)
    expect(pdf.info.Title).toBe('Notes, February 16–18, 2026')
    expect(pdf.pages).toHaveLength(pages)
    const starts = notes.map((_, i) => startOf(pdf.pages, `start${i} `))
    expect(pdf.pages[0]).toContain('3 notes Contents')
    expect(pdf.pages[0]).toContain(
      `Monday February 16, 2026 ${starts[0]} Tuesday February 17, 2026 ${starts[1]} Wednesday February 18, 2026 ${starts[2]}`,
    )
    expect(starts[0]).toBe(2)
    expect(pdf.structure).toContain('TOCI')
  })

  it('span pages for a hundred notes, every number right', () => {
    const notes = Array.from({ length: 100 }, (_, i) =>
      note(`Meeting ${i}.`, `start${i}. ${words(10 + ((i * 7) % 40))}`),
    )
    const { bytes, pages } = exporter.pdf(documentWith({ notes }))
    const pdf = readPdf(bytes)
    const first = startOf(pdf.pages, 'start0. ')
    expect(first).toBeGreaterThan(3)
    const contents = pdf.pages.slice(0, first - 1).join(' ')
    const wrong = notes.filter(
      (_, i) => !contents.includes(`Meeting ${i}. February 17, 2026 ${startOf(pdf.pages, `start${i}. `)} `),
    )
    expect(wrong.map(({ title }) => title)).toEqual([])
    expect(pdf.pages[pages - 1]).toContain(`Page ${pages} of ${pages}`)
  })
})

describe('the running head', () => {
  const notes = [note('A note', words(300))]
  const head = 'Marie-Ève Tremblay · Prairie Gold Oils Ltd.'

  it('begins on the second page', () => {
    const { pages } = readPdf(exporter.pdf(documentWith({ notes })).bytes)
    expect(pages[0]?.indexOf('A note')).toBe(0)
    expect(pages[1]).toContain(`A note ${head}`)
    expect(pages[1]).toMatch(/Page 2 of \d+$/)
  })

  it('shortens what does not fit on its line', () => {
    const long = 'A title that never seems to end because it goes on '.repeat(9)
    const document = documentWith({
      notes: [note(long, words(300))],
      delegate: { name: 'N'.repeat(150), company: 'C'.repeat(150) },
    })
    const { text } = readPdf(exporter.pdf(document).bytes)
    const second = text.split('\f')[1] ?? ''
    expect(second.split('\n').find((line) => line.trim() !== '')).toMatch(/^\s*A title.*…\s+N+…$/)
  })
})
