/** Something in a briefing's text, with how many characters stand before it. */
export interface InText {
  readonly offset: number
  readonly message: string
}

const ALLOWED_LINK = /(?:valise:|https:\/\/|mailto:|tel:)[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)/y

/** What may not stand in a briefing, by patterns that see more than Markdown does: code is no excuse. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/<(?=[a-z/!?])/gi, 'holds HTML or a link in angle brackets; write &lt; for the character'],
  [/!\[(?!\^)/g, 'holds a picture; write &#33; for an exclamation mark before a bracket'],
  [/(?<!\[\^[a-z0-9-]{1,64})\]:/g, 'holds a link defined apart; write a link as [text](address)'],
  [/^[ \t>*+-]*\[\^[^\]\n]*\]:/gm, 'defines a footnote; sources are a list of their own'],
]

/**
 * Looks through a briefing's text for what could reach out of the page or act in it: HTML, pictures,
 * and links to anything but an address of Valise, `https:`, `mailto:` or `tel:`.
 */
export const refusedInBody = (body: string): InText[] => {
  const found: InText[] = []
  for (const [pattern, message] of REFUSED) {
    for (const { index } of body.matchAll(pattern)) found.push({ offset: index, message })
  }
  for (const { index } of body.matchAll(/\]\(/g)) {
    ALLOWED_LINK.lastIndex = index + 2
    if (ALLOWED_LINK.test(body)) continue
    const address = JSON.stringify(body.slice(index + 2, index + 40))
    found.push({
      offset: index,
      message: `links to ${address}; a link is [text](address) with an address of valise:, https:, mailto: or tel:`,
    })
  }
  return found
}

const MARK = /\[\^([a-z0-9-]+)\]/g
const LINK = /\]\((valise:[^()\s]*)\)/g
const ANCHOR = /^#{2,6} .*\{#([a-z0-9-]+)\}[ \t]*$/gm

const matches = (body: string, pattern: RegExp): { text: string; offset: number }[] =>
  [...body.matchAll(pattern)].map(({ 1: text = '', index }) => ({ text, offset: index }))

/** The ids of the sources a text marks, in order. */
export const marksIn = (body: string): { text: string; offset: number }[] => matches(body, MARK)

/** The addresses of Valise a text links to. */
export const linksIn = (body: string): { text: string; offset: number }[] => matches(body, LINK)

/** The addresses of a text's sections. */
export const anchorsIn = (body: string): { text: string; offset: number }[] => matches(body, ANCHOR)
