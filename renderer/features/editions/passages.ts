import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Briefing } from '../../../shared/model/briefing.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import type { Passage } from '../compare/compare-texts.ts'

// Spaces that do not break stay: French holds its quotation marks with them.
const tidy = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()

/** The pieces of a block that are read as one: a paragraph, an item of a list, a row of a table. */
const piecesOf = (node: RootContent): string[] => {
  switch (node.type) {
    case 'list':
    case 'blockquote':
      return (node.children as RootContent[]).flatMap(piecesOf)
    case 'listItem':
      return node.children.flatMap(piecesOf)
    case 'table':
      return node.children.map((row) => row.children.map((cell) => textOf(cell)).join(' · '))
    default:
      return [textOf(node)]
  }
}

const bodyPassages = (tree: Root): Passage[] => {
  let section = ''
  return tree.children.flatMap((node) => {
    if (node.type === 'heading') section = tidy(textOf(node))
    return piecesOf(node)
      .map(tidy)
      .filter((text) => text !== '')
      .map((text) => ({ section, text }))
  })
}

/** A briefing in one language as the passages a reader would call the same or changed. */
export const briefingPassages = (
  { title, lede, body }: Pick<Briefing, 'title' | 'lede' | 'body'>,
  language: Language,
): Passage[] => [
  { section: '', text: title[language] },
  { section: '', text: lede[language] },
  ...bodyPassages(parseBriefing(body[language])),
]

const isText = (value: object): value is Record<Language, string> => 'en' in value && 'fr' in value

/** What is for machines: a reader never sees it. */
const UNSEEN = new Set(['id', 'order', 'sources', 'cities', 'regions', 'briefings', 'issuer', 'kind', 'group'])

/** Any other item as the texts, numbers and dates that a reader sees of it, in the order in which they are stored. */
export const itemPassages = (item: unknown, language: Language): Passage[] => {
  if (typeof item === 'string' || typeof item === 'number') return [{ section: '', text: String(item) }]
  if (Array.isArray(item)) return item.flatMap((each) => itemPassages(each, language))
  if (typeof item !== 'object' || item === null) return []
  if (isText(item)) return [{ section: '', text: item[language] }]
  return Object.entries(item).flatMap(([key, value]) => (UNSEEN.has(key) ? [] : itemPassages(value, language)))
}
