import type { BlockContent, Blockquote, Heading, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type {} from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/** A mark `[^id]` that points at a source. */
export interface SourceMark {
  type: 'sourceMark'
  sourceId: string
  data: { hName: 'source-mark'; hProperties: { sourceId: string } }
}

/** The call-outs a briefing may hold: our judgement, or something the reader must check. */
export const callouts = ['so-what', 'confirm'] as const
export type Callout = (typeof callouts)[number]

declare module 'mdast' {
  interface PhrasingContentMap {
    sourceMark: SourceMark
  }
  interface RootContentMap {
    sourceMark: SourceMark
  }
}

const MARK = /\[\^([a-z0-9-]+)\]/g
const ANCHOR = /\s*\{#([a-z0-9-]+)\}\s*$/
const CALLOUT = /^\[!([a-z-]+)\][ \t]*(?:\n|$)/

const splitMarks = (value: string): PhrasingContent[] => {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const match of value.matchAll(MARK)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) })
    const sourceId = match[1] ?? ''
    parts.push({ type: 'sourceMark', sourceId, data: { hName: 'source-mark', hProperties: { sourceId } } })
    end = match.index + match[0].length
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) })
  return parts
}

const readAnchor = (heading: Heading): void => {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const match = ANCHOR.exec(last.value)
  if (!match) return
  last.value = last.value.slice(0, match.index)
  heading.data = { ...heading.data, hProperties: { id: match[1] } }
}

const readCallout = (quote: Blockquote): void => {
  const first = quote.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = CALLOUT.exec(text.value)
  if (!match) return
  text.value = text.value.slice(match[0].length)
  if (text.value === '') first.children.shift()
  if (first.children.length === 0) quote.children.shift()
  quote.data = { ...quote.data, hName: 'aside', hProperties: { callout: match[1] } }
}

/**
 * A remark plugin for what Markdown has no word for: source marks, section addresses and
 * call-outs. Footnote marks are read as marks although no footnote is defined, because their
 * definitions are the bundle's sources.
 */
export function remarkBriefing() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[^')) return
      const parts = splitMarks(node.value)
      parent.children.splice(index, 1, ...(parts as RootContent[]))
      return [SKIP, index + parts.length]
    })
    visit(tree, 'heading', readAnchor)
    visit(tree, 'blockquote', readCallout)
  }
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkBriefing).freeze() as Processor<Root>

/** Reads a briefing's Markdown into a tree with source marks, section addresses and call-outs. */
export const parseBriefing = (markdown: string): Root => {
  const tree = processor.parse(markdown)
  return processor.runSync(tree) as Root
}

/** The address of a heading, or `null`. */
export const anchorOf = (heading: Heading): string | null => {
  const id = heading.data?.hProperties?.id
  return typeof id === 'string' ? id : null
}

/** The kind of call-out a quote is, or `null` for an ordinary quote. */
export const calloutOf = (block: BlockContent | RootContent): string | null => {
  if (block.type !== 'blockquote') return null
  const kind = block.data?.hProperties?.callout
  return typeof kind === 'string' ? kind : null
}

/** The source ids marked anywhere in a tree, in order, each once. */
export const markedSources = (tree: Root | RootContent): string[] => {
  const ids = new Set<string>()
  visit(tree, 'sourceMark', (mark: SourceMark) => {
    ids.add(mark.sourceId)
  })
  return [...ids]
}
