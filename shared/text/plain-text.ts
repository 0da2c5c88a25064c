// Each pattern walks a text once: none of them can be made slow by a text written to do so.

// Escaped punctuation is moved out of the way of the rules, to the last private plane, and brought back after them.
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const ASIDE = 0x10ff00
const SET_ASIDE = /[\u{10ff21}-\u{10ff7e}]/gu

const EMPHASIS: readonly RegExp[] = [
  /(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1/g,
  /(~~)(?=[^\s~])([^~\n]*[^\s~])\1/g,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu,
]
/** How deep emphasis is usually nested: `***~~text~~***`. */
const NESTED_EMPHASIS = 3

const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const tableCells = (row: string): string =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')

const BEFORE_EMPHASIS: readonly (readonly [RegExp, string])[] = [
  [/[^\S\n]+/g, ' '],
  [/^ ?(?:```|~~~).*$/gm, ''],
  [/^(?: ?>)+ ?/gm, ''],
  [/^ ?\|? ?:?-+:?(?: ?\| ?:?-+:?)* ?\|? ?$/gm, ''],
  [/^ ?=+ ?$/gm, ''],
  [/^ ?#{1,6} /gm, ''],
  [/^ ?(?:[-*+]|\d{1,9}[.)]) (?:\[[ xX]\] )?/gm, ''],
  [/!?\[([^[\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"\n]*")?\)/g, '$1'],
  [/<((?:https?|mailto|valise):[^<>\s]*)>/g, '$1'],
]

const AFTER_EMPHASIS: readonly (readonly [RegExp, string])[] = [
  // What is left of marks whose other half was cut off.
  [/\*\*+|~~|`/g, ''],
  [/\\$/gm, ''],
]

/**
 * Markdown without its marks, line by line. Works on cut-off pieces and never builds a tree: a list
 * shows it for each of its rows, and a sync makes it of every briefing.
 */
export const plainLines = (markdown: string): string => {
  let text = markdown
    .replace(/\r\n?/g, '\n')
    .replace(ESCAPED, (_, mark: string) => String.fromCodePoint(ASIDE + mark.charCodeAt(0)))
  for (const [pattern, by] of BEFORE_EMPHASIS) text = text.replace(pattern, by)
  text = text.replace(/^ ?\|.*$/gm, tableCells)
  for (let depth = 0; depth < NESTED_EMPHASIS; depth += 1) {
    for (const pattern of EMPHASIS) text = text.replace(pattern, '$2')
  }
  for (const [pattern, by] of AFTER_EMPHASIS) text = text.replace(pattern, by)
  return text
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(SET_ASIDE, (mark) => String.fromCharCode((mark.codePointAt(0) ?? ASIDE) - ASIDE))
}

/** Markdown without its marks, on one line, for excerpts and snippets. */
export const plainLine = (markdown: string): string => plainLines(markdown).replace(/\s+/g, ' ').trim()

/** The beginning of a text, cut at a word, with an ellipsis where something is missing. */
export const excerpt = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}
