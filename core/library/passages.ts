import type { Heading, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { AnyItem, ItemKind, ItemOf } from '../../shared/model/bundle.ts'
import type { Language, Text } from '../../shared/model/primitives.ts'
import { anchorOf, parseBriefing } from '../../shared/text/briefing-markdown.ts'

/** A piece of the library as plain text, in one language. */
export interface Passage {
  readonly language: Language
  /** The address of a briefing's section. */
  readonly anchor: string | null
  readonly title: string
  /** The heading of a briefing's section. */
  readonly section: string
  readonly body: string
}

const languages: readonly Language[] = ['en', 'fr']

/** Text of a block with its inner blocks kept apart, so that words of two table cells do not meet. */
const blockText = (block: RootContent): string => {
  if (block.type === 'table')
    return block.children.map((row) => row.children.map((cell) => plainText(cell)).join(' · ')).join('\n')
  if ('children' in block && block.type !== 'paragraph' && block.type !== 'heading') {
    return (block.children as RootContent[]).map(blockText).join('\n')
  }
  return plainText(block)
}

/** The sections of a briefing in one language: what stands before the first `##`, then each `##`. */
export const sectionsOf = (title: string, lede: string, markdown: string, language: Language): Passage[] => {
  const passages: { anchor: string | null; section: string; lines: string[] }[] = [
    { anchor: null, section: '', lines: [lede] },
  ]
  for (const block of parseBriefing(markdown).children) {
    if (block.type === 'heading' && (block as Heading).depth === 2) {
      passages.push({ anchor: anchorOf(block), section: plainText(block), lines: [] })
    } else {
      passages.at(-1)?.lines.push(blockText(block))
    }
  }
  return passages.map(({ anchor, section, lines }) => ({ language, anchor, title, section, body: lines.join('\n') }))
}

const simple = (
  title: (language: Language) => string,
  parts: (language: Language) => readonly (string | undefined)[],
): Passage[] =>
  languages.map((language) => ({
    language,
    anchor: null,
    title: title(language),
    section: '',
    body: parts(language)
      .filter((part) => part !== undefined && part !== '')
      .join('\n'),
  }))

const inLanguage = (text: Text | undefined, language: Language): string | undefined => text?.[language]

const byKind: { readonly [K in ItemKind]?: (item: ItemOf<K>) => Passage[] } = {
  briefings: ({ title, lede, body }) =>
    languages.flatMap((language) => sectionsOf(title[language], lede[language], body[language], language)),
  regions: ({ id, name, localName, capital, advice, groups }) =>
    simple(
      (language) => name[language],
      (language) => [
        `${localName} · ${capital} · ${id}`,
        ...advice.flatMap(({ rules }) => rules.map(({ text }) => text[language])),
        ...groups.map(({ text }) => text[language]),
      ],
    ),
  contacts: ({ name, what, when, phones, email }) =>
    simple(
      (language) => name[language],
      (language) => [what[language], when[language], phones.map(({ number }) => number).join(' · '), email],
    ),
  places: ({ name, localName, address, note, phones }) =>
    simple(
      (language) => name[language],
      (language) => [localName, address, inLanguage(note, language), phones.map(({ number }) => number).join(' · ')],
    ),
  people: ({ name, role, organization, note }) =>
    simple(
      () => name,
      (language) => [role[language], organization[language], inLanguage(note, language)],
    ),
  phrases: ({ text, local, say }) =>
    simple(
      (language) => text[language],
      (language) => [local, say[language]],
    ),
  terms: ({ term, name, explanation }) =>
    simple(
      () => term,
      (language) => [name[language], explanation[language]],
    ),
}

/** What of an item can be found by searching; nothing for kinds that are only looked up. */
export const passagesOf = <K extends ItemKind>(kind: K, item: AnyItem): Passage[] =>
  byKind[kind]?.(item as ItemOf<K>) ?? []
