const SCHEME = 'attachment:'
const ID = '[a-z0-9-]{8,64}'
const ADDRESS = new RegExp(`^${SCHEME}(${ID})$`)
const ANYWHERE = new RegExp(`(?<![A-Za-z0-9])${SCHEME}(${ID})(?![A-Za-z0-9-])`, 'g')

/**
 * How a note refers to an attached file: `![words](attachment:<id>)` for a picture, `[name](attachment:<id>)`
 * for any other.
 */
export const attachmentAddress = (id: string): string => `${SCHEME}${id}`

/** The attached file an address names; `null` for every other address. */
export const attachmentOf = (address: string): string | null => ADDRESS.exec(address)?.[1] ?? null

/**
 * The attached files that a text names, each once. Looks for the address alone, not for the link round
 * it: what is named in code or in a broken link is kept as well.
 */
export const attachmentsIn = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(ANYWHERE)].map(([, id]) => id ?? '')),
]

/** A text in which each address of an attached file is another one; `null` leaves it as it is. */
export const withAttachments = (markdown: string, addressOf: (id: string) => string | null): string =>
  markdown.replace(ANYWHERE, (address, id: string) => addressOf(id) ?? address)
