import type { Nodes, RootContent } from 'mdast'
import { anchorOf, calloutOf, markedSources } from '../../../shared/text/briefing-markdown.ts'
import type { BriefingFile } from './briefing-file.ts'

/** How many characters of the body stand before a node. */
export const startOf = (node: Nodes): number => ('position' in node ? node.position?.start.offset : undefined) ?? 0

/** A node's line in its file. */
export const lineOf = (briefing: BriefingFile, node: Nodes): number => briefing.lineOfBody(startOf(node))

/** What a node says, without addresses and source marks; cells, items and paragraphs stay apart. */
export const textOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'sourceMark') return '|'
  if (!('children' in node)) return ''
  const isFlow = !['paragraph', 'heading', 'emphasis', 'strong', 'link', 'delete', 'tableCell'].includes(node.type)
  return node.children.map(textOf).join(isFlow ? '\n' : '')
}

/** The smallest pieces that say something: headings, paragraphs, table rows. */
export const piecesOf = (block: RootContent): RootContent[] =>
  'children' in block && ['list', 'listItem', 'blockquote', 'table'].includes(block.type)
    ? (block.children as RootContent[]).flatMap(piecesOf)
    : [block]

/** What lies under one heading, as far as it must be equal in both languages. */
export interface Section {
  /** The heading's depth and address, for example `## {#courts}`. */
  readonly heading: string
  readonly sources: string
  readonly callouts: string
  readonly pieces: readonly RootContent[]
  readonly line: number
}

const headingOf = (block: RootContent): string | null => {
  if (block.type !== 'heading') return null
  const anchor = anchorOf(block)
  return `${'#'.repeat(block.depth)} ${anchor === null ? '(no address)' : `{#${anchor}}`}`
}

/** The sections of a briefing in order; what stands before the first heading is the first of them. */
export const sectionsOf = (briefing: BriefingFile): Section[] => {
  const sections = [{ heading: 'the beginning', blocks: [] as RootContent[], line: briefing.lineOfBody(0) }]
  for (const block of briefing.tree.children) {
    const heading = headingOf(block)
    if (heading !== null) sections.push({ heading, blocks: [], line: lineOf(briefing, block) })
    sections.at(-1)?.blocks.push(block)
  }
  return sections.map(({ heading, blocks, line }) => ({
    heading,
    line,
    pieces: blocks.flatMap(piecesOf),
    sources: [...new Set(blocks.flatMap(markedSources))].sort().join(' '),
    callouts: blocks.flatMap((block) => calloutOf(block) ?? []).join(' '),
  }))
}
