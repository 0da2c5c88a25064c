import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { TermFinder } from './term-finder.ts'

/** Where no term is marked: what leads elsewhere, names a thing, is quoted as code, or is a mark itself. */
const CLOSED = new Set([
  'a',
  'button',
  'code',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'source-mark',
  'term-mark',
])

export interface TermOptions {
  readonly find: TermFinder
}

/**
 * A rehype plugin that marks each term where it first stands in a section. Not a character of the
 * text changes: a mark holds the very words it was found in.
 */
export function rehypeTerms({ find }: TermOptions) {
  return (tree: Root): void => {
    let seen = new Set<string>()

    const split = ({ value }: Text): ElementContent[] => {
      const parts: ElementContent[] = []
      let end = 0
      for (const { id, at, length } of find(value)) {
        if (seen.has(id)) continue
        seen.add(id)
        if (at > end) parts.push({ type: 'text', value: value.slice(end, at) })
        parts.push({
          type: 'element',
          tagName: 'term-mark',
          properties: { termId: id },
          children: [{ type: 'text', value: value.slice(at, at + length) }],
        })
        end = at + length
      }
      if (end < value.length) parts.push({ type: 'text', value: value.slice(end) })
      return parts
    }
    const walk = (element: Element): void => {
      if (CLOSED.has(element.tagName)) return
      element.children = element.children.flatMap((child) => {
        if (child.type === 'text') return split(child)
        if (child.type === 'element') walk(child)
        return [child]
      })
    }
    const isSection = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'h2'

    for (const node of tree.children) {
      if (isSection(node)) seen = new Set()
      else if (node.type === 'element') walk(node)
    }
  }
}
