import { type BundleContent, itemKinds } from '../../../shared/model/bundle.ts'
import { type Language, Text } from '../../../shared/model/primitives.ts'

/** A text in both languages somewhere in the content. */
export interface PlacedText {
  /** Its path, for example `content.places[3].note`. */
  readonly where: string
  readonly text: Text
}

const isText = (value: object): value is Text => Text.safeParse(value).success

function* within(value: unknown, where: string): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(item, `${where}[${index}]`)
  } else if (isText(value)) yield { where, text: value }
  else for (const [key, item] of Object.entries(value)) yield* within(item, `${where}.${key}`)
}

/** Every text in both languages, the bodies of briefings included. */
export function* textsOf(content: BundleContent): Generator<PlacedText> {
  yield* within(content.mission, 'content.mission')
  for (const kind of itemKinds) yield* within(content[kind], `content.${kind}`)
}

const SET_APART: Readonly<Record<Language, RegExp>> = {
  en: /“[^”]*”/g,
  fr: /«[^»]*»/g,
}
const NOT_PROSE =
  /\]\([^)\s]*\)|\[\^[a-z0-9-]+\]|\{#[a-z0-9-]+\}|\[![a-z-]+\]|(?<![\p{L}\p{N}_])_[^_\n]+_(?![\p{L}\p{N}_])/gu

/**
 * A text in which everything that is not our own prose is blanked out, each character where it was:
 * quotations, words in italics, addresses and marks.
 */
export const ownProse = (text: string, language: Language): string => {
  const blank = (piece: string): string => piece.replace(/[^\n]/g, ' ')
  return text.replace(NOT_PROSE, blank).replace(SET_APART[language], blank)
}
