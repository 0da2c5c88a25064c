import type { JSONContent } from '@tiptap/core'
import { joinTexts } from './content.ts'
import { blocksFromMdast, withoutEmpty } from './from-mdast.ts'
import { type Marker, parseMarkdown, spanOf, stringifyMarkdown } from './processor.ts'
import { mdastFromBlocks } from './to-mdast.ts'

/** Up to this length a block is read again to spare it escapes; beyond, that would be felt while typing. */
const MAX_CHECKED = 8_000

const isOfItself = (text = '', href: unknown): boolean => {
  // The parser takes a no-break space behind an address for part of it.
  const address = String(href).trim()
  return [text, `mailto:${text}`, `http://${text}`].some((own) => own.trim() === address)
}

/**
 * Blocks in which an address that only links to itself is text. Markdown makes such links of bare
 * addresses, whether they are escaped or not: they are no reason to tell two texts apart.
 */
export const withoutBareLinks = (nodes: readonly JSONContent[]): JSONContent[] =>
  joinTexts(
    nodes.map((node) => {
      if (node.content) return { ...node, content: withoutBareLinks(node.content) }
      if (!node.marks) return node
      const { marks, ...rest } = node
      const kept = marks.filter(({ type, attrs }) => type !== 'link' || !isOfItself(node.text, attrs?.href))
      return kept.length === 0 ? rest : { ...rest, marks: kept }
    }),
  )

const asJson = (blocks: readonly JSONContent[]): string => JSON.stringify(withoutBareLinks(withoutEmpty(blocks)))

/** What a reader would find in the Markdown, if it held the definitions too. */
const readBack = (markdown: string, definitions: string): string => {
  const whole = definitions === '' ? markdown : `${markdown}\n\n${definitions}`
  const own = parseMarkdown(whole).children.filter((node) => (spanOf(node)?.start ?? 0) < markdown.length)
  return asJson(blocksFromMdast(own, whole))
}

/**
 * Writes blocks that belong together as Markdown. Signs that could be read as marks are escaped only where reading
 * them again would find something else without: `[[`, `snake_case` and `3 * 4` stay as typed.
 * @param definitions the note's link definitions: they decide whether `[a]` is a link
 */
export const writeBlocks = (nodes: readonly JSONContent[], definitions = '', marker: Marker = '-'): string => {
  const tree = mdastFromBlocks(nodes)
  const safe = stringifyMarkdown(tree, 'all', marker)
  if (safe.length > MAX_CHECKED || !/[\\&]/.test(safe)) return safe
  const wanted = asJson(blocksFromMdast(tree, ''))
  for (const escapes of ['none', 'html'] as const) {
    const light = stringifyMarkdown(tree, escapes, marker)
    if (readBack(light, definitions) === wanted) return light
  }
  return safe
}
