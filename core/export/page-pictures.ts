/**
 * Cuts Typst's one SVG of all pages into one SVG for each page. Typst prints it with an element on
 * each line: for each page its paper as a path and its content as a group, both four spaces deep,
 * and at the end the glyphs, eight spaces deep, that the pages refer to.
 *
 * Links are left out: a picture of a page leads nowhere, and Typst writes their addresses without
 * escaping them. An address cannot hold a line end, so what is left out is whole lines.
 */
export const picturesOf = (svg: string): string[] => {
  const glyphs = new Map<string, string>()
  const pages: { paper: string; width: string; height: string; lines: string[] }[] = []
  let glyph: { id: string; lines: string[] } | null = null
  let inLink = false

  for (const line of svg.split('\n')) {
    const paper = PAPER.exec(line)
    const symbol = SYMBOL.exec(line)
    const text = line.trimStart()
    inLink ||= text.startsWith('<a ')
    if (inLink) inLink = !text.startsWith('</a>')
    else if (paper) pages.push({ paper: shortened(text), height: paper[1] ?? '', width: paper[2] ?? '', lines: [] })
    else if (symbol) glyph = { id: symbol[1] ?? '', lines: [text] }
    else if (glyph) {
      glyph.lines.push(text)
      if (text === '</symbol>') {
        glyphs.set(glyph.id, shortened(glyph.lines.join('')))
        glyph = null
      }
    } else if (isContent(line)) pages.at(-1)?.lines.push(PAGE.test(line) ? '<g>' : text)
  }

  return pages.map(({ paper, width, height, lines }) => {
    const content = shortened(lines.join(''))
    const used = new Set([...content.matchAll(REFERENCE)].map((match) => match[1] ?? ''))
    const symbols = [...used].map((id) => glyphs.get(id) ?? '').join('')
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">${paper}${content}<defs>${symbols}</defs></svg>`
  })
}

const PAPER = /^ {4}<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ([\d.]+) h ([\d.]+) /
const PAGE = /^ {4}<g[ >]/
const SYMBOL = /^ {8}<symbol id="(\w+)"/
const REFERENCE = /xlink:href="#(\w+)"/g

/** What stands between the first line and the glyphs. */
const isContent = (line: string): boolean => /^ {4}(?!<\/?defs)/.test(line)

const shortened = (text: string): string =>
  text
    .replaceAll(' fill-rule="nonzero"', '')
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
