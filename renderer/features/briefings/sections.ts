import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { anchorOf, parseBriefing, type SourceMark } from '../../../shared/text/briefing-markdown.ts'
import type { CitingPassage } from '../library/citations.ts'

/** A section of a briefing that has an address. */
export interface Section {
  /** The same in both languages. */
  readonly anchor: string
  readonly title: string
  /** 2 for a section, 3 and more for what is inside one. */
  readonly depth: number
}

/** What a page needs to know of a briefing's text before it is drawn. */
export interface BriefingOutline {
  readonly sections: readonly Section[]
  /** The text cut at each heading, with the sources marked in each piece. */
  readonly passages: readonly CitingPassage[]
}

const marksIn = (nodes: Root['children']): string[] => {
  const ids: string[] = []
  visit({ type: 'root', children: nodes } satisfies Root, 'sourceMark', (mark: SourceMark) => {
    ids.push(mark.sourceId)
  })
  return ids
}

/**
 * Reads the sections of a briefing.
 * @param markdown its body in one language
 * @param opening what the list of sources calls the text before the first heading
 */
export const outlineOf = (markdown: string, opening: string): BriefingOutline => {
  const sections: Section[] = []
  const passages: { label: string; nodes: Root['children'] }[] = [{ label: opening, nodes: [] }]
  for (const node of parseBriefing(markdown).children) {
    if (node.type === 'heading') {
      const title = headingText(node)
      const anchor = anchorOf(node)
      if (anchor !== null) sections.push({ anchor, title, depth: node.depth })
      passages.push({ label: title, nodes: [node] })
    } else passages.at(-1)?.nodes.push(node)
  }
  return {
    sections,
    passages: passages.map(({ label, nodes }) => ({ label, sourceIds: marksIn(nodes) })),
  }
}

const headingText = (heading: Heading): string => textOf(heading).trim()
