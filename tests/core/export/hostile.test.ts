import { describe, expect, it } from 'vitest'
import { documentOfBody, documentWith, exporter, note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

const printed = (body: string) => readPdf(exporter.pdf(documentOfBody(body)).bytes)
const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '')

/** Far longer than these take on a quiet machine. */
const SLOW = 240_000

const nestedList = (levels: number): string =>
  Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- level${i}.`).join('\n')

const table = (columns: number, rows: number): string => {
  const row = (cell: (column: number) => string) =>
    `|${Array.from({ length: columns }, (_, i) => cell(i)).join('|')}|\n`
  return (
    row((i) => `Head${i}.`) +
    row(() => '---') +
    Array.from({ length: rows }, (_, r) => row((i) => `r${r}c${i}.`)).join('')
  )
}

describe('hostile text', () => {
  it.each([
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '#set page(width: 1pt)',
    '$x^2 + sum$ and @ref and <label>',
    '= Not a heading',
    '#json("/notes.json")',
    '\\u{41} // not a comment /* nor this */',
    '</script><script>alert(1)</script>',
    "#panic('x')",
  ])('stays text: %s', (body) => {
    expect(printed(body).flow).toContain(body)
  })

  it('stays text in titles, names and file-like words', () => {
    const pdf = readPdf(
      exporter.pdf(
        documentWith({ notes: [note('#panic("t") $y$ @z', 'x')], delegate: { name: '#read("n")', company: '<c> ]' } }),
      ).bytes,
    )
    expect(pdf.info.Title).toBe('#panic("t") $y$ @z')
    expect(pdf.info.Author).toBe('#read("n")')
    expect(pdf.flow).toContain('#panic("t") $y$ @z #read("n") · <c> ]')
  })

  it('with control characters, lone surrogates and overrides loses only what cannot be seen', () => {
    const { bytes, undrawn } = exporter.pdf(
      documentOfBody('null\u0000 bell\u0007 lone\ud800 bom\ufeff end\uffff over\u202eride line\u2028sep nel\u0085x'),
    )
    expect(readPdf(bytes).flow).toContain('null[U+FFFD] bell lone[U+FFFD] bom end override line sep nel x')
    expect(undrawn).toEqual(['\ufffd'])
  })

  it('of a hundred thousand letters without a space is printed whole', () => {
    const letters = printed(`begin ${'w'.repeat(100_000)} end`).flow.match(/w/g)
    expect(letters).toHaveLength(100_000)
  })

  it('of a million letters in one line is printed whole', { timeout: SLOW }, () => {
    expect(printed('word '.repeat(200_000)).flow.match(/\bword\b/g)).toHaveLength(200_000)
  })

  it('of 200 lists in one another is printed whole and in order', { timeout: SLOW }, () => {
    const { flow } = printed(nestedList(200))
    expect(flow.match(/level\d+/g)).toEqual(Array.from({ length: 200 }, (_, i) => `level${i}`))
  })

  it('of lists and quotes deep in one another is printed', () => {
    expect(printed(`${'- > '.repeat(60)}deep`).flow).toContain('deep')
    expect(printed(`${'>'.repeat(200)}deep`).flow).toContain('deep')
    expect(printed(`${'*a **b '.repeat(100)}deep${'** *'.repeat(100)}`).flow).toContain('deep')
  })

  it('that no parser reads in time is printed as it stands', { timeout: SLOW }, () => {
    const trap = `${'**a '.repeat(5_000)} ${' b**'.repeat(5_000)}`
    expect(squeezed(printed(trap).flow)).toContain('**a**a**a')
    expect(printed(nestedList(1_000)).flow).toContain('- level999.')
  })
})

describe('tables', () => {
  it('of 50 columns are printed in groups, with every cell', () => {
    const { flow } = printed(table(50, 4))
    for (let row = 0; row < 4; row += 1) {
      for (let column = 0; column < 50; column += 1) expect(flow).toContain(`r${row}c${column}.`)
    }
    expect(flow).toMatch(/Columns 1 to \d+ of 50/)
    expect(flow).toMatch(/Columns \d+ to 50 of 50/)
  })

  it('of many rows repeat their header on every page', () => {
    const { pages } = printed(table(3, 200))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.every((page) => page.includes('Head0. Head1. Head2.'))).toBe(true)
  })

  it('break long words and cells longer than a page', () => {
    const word = 'supercalifragilistic'.repeat(20)
    const { flow, pages } = printed(`| A | B |\n|---|---|\n| ${word} | ${'Long cell. '.repeat(900)} |`)
    expect(pages.length).toBeGreaterThan(1)
    expect(flow.match(/Long cell\./g)).toHaveLength(900)
    expect(squeezed(flow).match(/supercalifragilistic/g)?.length).toBeGreaterThan(5)
  })

  it('with a header longer than a page are printed', () => {
    expect(printed(`| ${'head '.repeat(2_000)} | B |\n|---|---|\n| c | d |`).flow.match(/\bhead\b/g)).toHaveLength(
      2_000,
    )
  })

  it.each(['| | |\n|---|---|\n| | |', '| a |\n|---|', '- x\n\n  | a |\n  |---|\n  | b |', '> | a |\n> |---|\n> | b |'])(
    '%j is printed',
    (body) => {
      expect(exporter.pdf(documentOfBody(body)).pages).toBe(1)
    },
  )
})

describe('the paper', () => {
  const w = (count: number): string => 'W'.repeat(count)
  const body = [
    w(400),
    `**${w(25)}**_${w(25)}_\`${w(25)}\`~~${w(25)}~~`.repeat(4),
    `https://example.com/${'a-path/'.repeat(60)}?q=${w(200)}`,
    `# ${w(200)}`,
    `${'- '.repeat(40)}${w(200)}`,
    `${'> '.repeat(40)}${w(200)}`,
    `- [ ] ${w(200)}\n  1. ${w(200)}`,
    `\`\`\`${w(200)}\n${w(500)}\n    indented ${'words and more words '.repeat(20)}\n\`\`\``,
    `| ${w(90)} | b |\n|---|---|\n| ${'many words '.repeat(60)} | ${w(90)} |`,
    table(50, 3).replaceAll('r1c7.', w(60)),
    `- > | ${w(60)} | ${w(60)} |\n  > |---|---|\n  > | x | ${w(60)} |`,
    `<div>${w(300)}</div>`,
    `a${'\u00a0W'.repeat(300)}`,
    `![${w(300)}](x.png) [${w(300)}](https://a.example) [x](file:///${w(300)})`,
  ].join('\n\n')

  it.each(['letter', 'a4'] as const)('holds everything between its margins: %s', (paper) => {
    const document = documentWith({
      paper,
      notes: [note(w(300), body), note('Second', 'x'), note(w(400), 'y')],
      delegate: { name: w(200), company: w(200) },
    })
    const { words } = readPdf(exporter.pdf(document).bytes)
    const rightEdge = (paper === 'letter' ? 612 : 595.28) - 1.2 * 72
    expect(words.length).toBeGreaterThan(500)
    expect(words.filter(({ left, right }) => left < 1.7 * 72 - 1 || right > rightEdge + 1)).toEqual([])
  })
})

describe('other scripts', () => {
  it('are printed in fonts that ship with the app', () => {
    const text = 'مرحبا بالعالم שלום 你好世界 こんにちは 안녕하세요 ᐃᓄᒃᑎᑐᑦ Ελλάδα Україна Việt ∑ → ⤇ 🕭 ☎ 😀 👩‍💻 🇨🇦'
    const { bytes, undrawn } = exporter.pdf(documentOfBody(text))
    expect(undrawn).toEqual([])
    const { flow } = readPdf(bytes)
    for (const word of [
      'שלום',
      '你好世界',
      'こんにちは',
      '안녕하세요',
      'ᐃᓄᒃᑎᑐᑦ',
      'Ελλάδα',
      'Україна',
      'Việt',
      '∑',
      '⤇',
      '🕭',
      '😀',
    ]) {
      expect(flow).toContain(word)
    }
  })

  it('that no font has are printed as numbers, and named', () => {
    const { bytes, undrawn } = exporter.pdf(documentOfBody('Thai ก and private \ue000, bold **ข**'))
    expect(readPdf(bytes).flow).toContain('Thai [U+0E01] and private [U+E000], bold [U+0E02]')
    expect(undrawn).toEqual(['ก', '\ue000', 'ข'])
  })
})
