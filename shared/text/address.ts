/**
 * Every place in the app has an address, `valise:<what>/<id>[#section]`, that can stand as a link
 * in a note or a briefing.
 */
export interface Address {
  readonly what: 'briefing' | 'region' | 'place' | 'contact' | 'person' | 'phrase' | 'term' | 'note'
  readonly id: string
  readonly section: string | null
}

const ADDRESS =
  /^valise:(briefing|region|place|contact|person|phrase|term|note)\/([A-Za-z0-9-]{1,64})(?:#([a-z0-9-]{1,64}))?$/

/** Reads an address; `null` for anything else. */
export const parseAddress = (text: string): Address | null => {
  const match = ADDRESS.exec(text)
  if (!match) return null
  const [, what, id, section] = match
  return { what: what as Address['what'], id: id ?? '', section: section ?? null }
}

/** Writes an address. */
export const formatAddress = ({ what, id, section }: Address): string =>
  `valise:${what}/${id}${section === null ? '' : `#${section}`}`
