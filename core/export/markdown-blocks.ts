import type {
  Definition,
  FootnoteDefinition,
  List,
  ListItem as ListItemNode,
  PhrasingContent,
  Root,
  RootContent,
  Table as TableNode,
} from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { calloutOf, callouts } from '../../shared/text/briefing-markdown.ts'
import { tooIntricate } from '../../shared/text/intricate-markdown.ts'
import type { Block, Inline, ListItem, Table } from './blocks.ts'
import { createHeadingLevels } from './heading-levels.ts'
import { inlinesOf } from './markdown-inlines.ts'
import { plainBlocks } from './plain-blocks.ts'

/** How deep lists and quotes may sit in one another on paper. What sits deeper moves up to this depth. */
const MAX_NESTING = 8

const processor = unified().use(remarkParse).use(remarkGfm).freeze() as Processor<Root>

/** Text with its line endings kept. */
export const linesOf = (text: string): Inline[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, i): Inline[] => [
      ...(i === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'run', text: line, marks: [] },
    ])

const paragraph = (inlines: readonly Inline[]): Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }]

const unquoted = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node) => (node.type === 'blockquote' ? unquoted(node.children) : [node]))

/**
 * Reads a note's Markdown (CommonMark with tables, task lists, strikethrough and bare addresses)
 * into blocks. Nothing that can be read is dropped: HTML, footnote marks and definitions nobody
 * refers to are kept as the text they are.
 * @param read its tree, where it was read already; a briefing's has source marks and call-outs
 */
export const blocksOf = (markdown: string, read?: Root): Block[] => {
  if (tooIntricate(markdown)) return plainBlocks(markdown)
  const root = read ?? processor.parse(markdown)
  const definitions = new Map<string, string>()
  const referred = new Set<string>()
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier)
  })
  const headingLevel = createHeadingLevels()
  const inlines = (nodes: readonly PhrasingContent[]): Inline[] => inlinesOf(nodes, definitions)

  const definitionOf = (node: Definition): Block[] => {
    const { start, end } = node.position ?? {}
    return referred.has(node.identifier) ? [] : paragraph(linesOf(markdown.slice(start?.offset ?? 0, end?.offset ?? 0)))
  }

  const footnoteOf = (node: FootnoteDefinition, depth: number): Block[] => {
    const label: Inline = { kind: 'run', text: `[^${node.label ?? node.identifier}]: `, marks: [] }
    const [first, ...rest] = each(node.children, depth)
    if (first?.kind === 'paragraph') return [{ ...first, inlines: [label, ...first.inlines] }, ...rest]
    return [...paragraph([label]), ...(first ? [first] : []), ...rest]
  }

  const tableOf = (node: TableNode): Table => {
    const [header = [], ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children)))
    const columns = rows.reduce((most, row) => Math.max(most, row.length), header.length)
    const full = (row: Inline[][]): Inline[][] => Array.from({ length: columns }, (_, i) => row[i] ?? [])
    return {
      kind: 'table',
      align: Array.from({ length: columns }, (_, i) => node.align?.[i] ?? null),
      header: full(header),
      rows: rows.map(full),
    }
  }

  const itemsOf = (node: ListItemNode, depth: number): ListItem[] => {
    const task = node.checked == null ? null : node.checked ? 'done' : 'open'
    if (depth < MAX_NESTING) return [{ task, blocks: each(node.children, depth) }]
    // Deep enough: lists below this one become items of this one, in the order they are read.
    const items: ListItem[] = [{ task, blocks: [] }]
    for (const child of unquoted(node.children)) {
      const last = items.at(-1)
      if (child.type === 'list') items.push(...child.children.flatMap((item) => itemsOf(item, depth)))
      else if (last && last.blocks.length === 0) items[items.length - 1] = { ...last, blocks: one(child, depth) }
      else items.push({ task: null, blocks: one(child, depth) })
    }
    return items.filter((item, i) => i === 0 || item.blocks.length > 0)
  }

  const listOf = (node: List, depth: number): Block => ({
    kind: 'list',
    start: node.ordered ? (node.start ?? 1) : null,
    tight: !node.spread && node.children.every((item) => !item.spread),
    items: node.children.flatMap((item) => itemsOf(item, depth + 1)),
  })

  const one = (node: RootContent, depth: number): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(inlines(node.children))
      case 'heading': {
        const content = inlines(node.children)
        return content.length === 0 ? [] : [{ kind: 'heading', level: headingLevel(node.depth), inlines: content }]
      }
      case 'list':
        return [listOf(node, depth)]
      case 'blockquote': {
        const callout = callouts.find((name) => name === calloutOf(node))
        if (callout) return [{ kind: 'callout', callout, blocks: each(node.children, depth + 1) }]
        return depth < MAX_NESTING
          ? [{ kind: 'quote', blocks: each(node.children, depth + 1) }]
          : each(node.children, depth)
      }
      case 'code':
        return [
          { kind: 'code', info: [node.lang, node.meta].filter(Boolean).join(' '), lines: node.value.split(/\r\n?|\n/) },
        ]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'table':
        return [tableOf(node)]
      case 'html':
        return paragraph(linesOf(node.value))
      case 'definition':
        return definitionOf(node)
      case 'footnoteDefinition':
        return footnoteOf(node, depth)
      default:
        return paragraph(linesOf(plainText(node)))
    }
  }

  const each = (nodes: readonly RootContent[], depth: number): Block[] => nodes.flatMap((node) => one(node, depth))

  return each(root.children, 0)
}
