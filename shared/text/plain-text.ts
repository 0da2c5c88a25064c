const RULES: readonly (readonly [RegExp, string])[] = [
  [/^```.*$/gm, ''],
  [/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1'],
  [/^\s{0,3}#{1,6}\s+/gm, ''],
  [/^\s*>\s?/gm, ''],
  [/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/gm, ''],
  [/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/gm, ''],
  [/\s*\|\s*/g, ' '],
  [/(\*\*|__|~~|`)/g, ''],
  [/(^|\W)[*_](\S[^*_]*\S|\S)[*_](?=\W|$)/g, '$1$2'],
  [/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1'],
  [/\s+/g, ' '],
]

/**
 * Markdown without its marks, on one line, for excerpts and snippets. Works on cut-off pieces and
 * never parses: a list shows it for each of its rows.
 */
export const plainLine = (markdown: string): string =>
  RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), markdown).trim()

/** The beginning of a text, cut at a word, with an ellipsis where something is missing. */
export const excerpt = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`
}
