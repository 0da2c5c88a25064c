/** What can have an address. `person` is somebody of the library, `met` a contact of the notebook. */
export const addressKinds = [
  'briefing',
  'region',
  'place',
  'contact',
  'person',
  'phrase',
  'term',
  'note',
  'met',
] as const

/**
 * Every place in the app has an address, `valise:<what>/<id>[?passage=id][#section]`, that can stand
 * as a link in a note or a briefing.
 */
export interface Address {
  readonly what: (typeof addressKinds)[number]
  readonly id: string
  readonly section: string | null
  /** A passage that the delegate marked in a briefing; left out in all other addresses. */
  readonly passage?: string
}

const ADDRESS = new RegExp(
  `^valise:(${addressKinds.join('|')})/([A-Za-z0-9-]{1,64})(?:\\?passage=([a-z0-9-]{8,64}))?(?:#([a-z0-9-]{1,64}))?$`,
)

/** Reads an address; `null` for anything else. */
export const parseAddress = (text: string): Address | null => {
  const match = ADDRESS.exec(text)
  if (!match) return null
  const [, what, id, passage, section] = match
  if (passage !== undefined && what !== 'briefing') return null
  return {
    what: what as Address['what'],
    id: id ?? '',
    section: section ?? null,
    ...(passage !== undefined && { passage }),
  }
}

/** Writes an address. */
export const formatAddress = ({ what, id, section, passage }: Address): string =>
  `valise:${what}/${id}${passage === undefined ? '' : `?passage=${passage}`}${section === null ? '' : `#${section}`}`
