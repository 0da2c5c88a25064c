import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { anchorOf, parseBriefing } from './briefing-markdown.ts'

/** A section of a briefing and where its heading begins in the plain text. */
export interface ReadingSection {
  readonly anchor: string
  readonly title: string
  /** UTF-16 code units from the beginning of the text. */
  readonly start: number
}

/** A briefing's body as one reads it, and its sections in order. */
export interface ReadingText {
  readonly text: string
  readonly sections: readonly ReadingSection[]
}

const lineText = (node: PhrasingContent): string => {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    // Marks of sources are the page's numbers, not the author's words; HTML and pictures are not shown.
    case 'sourceMark':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return node.children.map(lineText).join('')
  }
}

/** Spaces as a page draws them; no-break spaces are the author's and stay. */
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/**
 * The plain text of a briefing's body, to which passages refer by position: its paragraphs,
 * headings, list items and table cells, each on a line of its own, without any mark. Core and page
 * both take it from here, so that a position means the same in both.
 * @param markdown the body in one language
 */
export const readingText = (markdown: string): ReadingText => {
  const sections: ReadingSection[] = []
  const lines: string[] = []
  let length = 0
  const visit = (node: Nodes): void => {
    if (!BLOCKS.has(node.type)) {
      if ('children' in node) for (const child of node.children) visit(child)
      return
    }
    const raw =
      node.type === 'code'
        ? node.value
        : (node as Parents).children.map((child) => lineText(child as PhrasingContent)).join('')
    const line = collapse(raw)
    if (line === '') return
    const anchor = node.type === 'heading' ? anchorOf(node) : null
    if (anchor !== null) sections.push({ anchor, title: line, start: length })
    lines.push(line)
    length += line.length + 1
  }
  visit(parseBriefing(markdown))
  return { text: lines.join('\n'), sections }
}

/** The section in which a position stands; `null` before the first. */
export const sectionAt = ({ sections }: ReadingText, position: number): ReadingSection | null =>
  sections.findLast(({ start }) => start <= position) ?? null
