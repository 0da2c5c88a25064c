import { type Address, parseAddress } from '../../shared/text/address.ts'

/** Every place in the app, as the path behind the `#` of the address bar. */
export const paths = {
  today: '/',
  briefings: '/briefings',
  briefing: (id: string, section: string | null = null) => `/briefings/${id}${section === null ? '' : `/${section}`}`,
  /** A briefing with what changed in it: in this edition, or since it was read. */
  briefingChanges: (id: string, since: 'edition' | 'read') => `/briefings/${id}?changes=${since}`,
  passages: '/passages',
  /** A passage the delegate marked, in its briefing. */
  passage: (briefing: string, id: string) => `/briefings/${briefing}?passage=${id}`,
  regions: '/regions',
  regionTable: '/regions?as=table',
  region: (id: string) => `/regions/${id}`,
  notes: '/notes',
  note: (id: string) => `/notes/${id}`,
  /** The note at one of its follow-ups, named by where its box stands in the text. */
  followUp: (noteId: string, box: number) => `/notes/${noteId}?box=${box}`,
  /** The earlier texts of a note, one of them open. */
  noteHistory: (id: string, revision: string | null = null) =>
    `/notes/${id}/history${revision === null ? '' : `/${revision}`}`,
  trash: '/notes/trash',
  /** The beginnings for notes. */
  templates: '/templates',
  followUps: '/follow-ups',
  places: '/places',
  place: (id: string) => `/places/${id}`,
  phrases: '/phrases',
  phrase: (id: string) => `/phrases/${id}`,
  whoIsWho: '/who-is-who',
  /** Somebody of the library's who is who. */
  person: (id: string) => `/who-is-who/${id}`,
  people: '/people',
  /** A contact of the notebook. */
  met: (id: string) => `/people/${id}`,
  visitingCard: '/people/my-card',
  peopleTrash: '/people/trash',
  checklists: '/checklists',
  checklist: (id: string) => `/checklists/${id}`,
  agenda: '/agenda',
  meeting: (id: string) => `/agenda/${id}`,
  programme: '/programme',
  timeZones: '/time-zones',
  sos: '/sos',
  contact: (id: string) => `/sos/${id}`,
  figures: '/figures',
  figure: (id: string) => `/figures/${id}`,
  glossary: '/glossary',
  term: (id: string) => `/glossary/${id}`,
  editions: '/editions',
  export: '/export',
  settings: '/settings',
  search: (words = '') => (words === '' ? '/search' : `/search?q=${encodeURIComponent(words)}`),
} as const

/** The `href` of a path, for any `<a>`. */
export const hrefOf = (path: string): string => `#${path}`

/** Where an address leads. */
export const pathOfAddress = ({ what, id, section, passage }: Address): string => {
  switch (what) {
    case 'briefing':
      return passage === undefined ? paths.briefing(id, section) : paths.passage(id, passage)
    case 'region':
      return paths.region(id)
    case 'contact':
      return paths.contact(id)
    case 'place':
      return paths.place(id)
    case 'note':
      return paths.note(id)
    case 'phrase':
      return paths.phrase(id)
    case 'person':
      return paths.person(id)
    case 'term':
      return paths.term(id)
    case 'met':
      return paths.met(id)
  }
}

/** The `href` for a link target found in a text: `valise:` addresses become places in the app. */
export const hrefOfLink = (target: string): string | null => {
  const address = parseAddress(target)
  const path = address && pathOfAddress(address)
  return path === null ? null : hrefOf(path)
}

const PLACES: readonly (readonly [RegExp, Address['what']])[] = [
  [/^\/briefings\/([^/?]+)(?:\/([^/?]+))?$/, 'briefing'],
  [/^\/regions\/([^/?]+)$/, 'region'],
  [/^\/sos\/([^/?]+)$/, 'contact'],
  [/^\/places\/([^/?]+)$/, 'place'],
  [/^\/phrases\/([^/?]+)$/, 'phrase'],
  [/^\/glossary\/([^/?]+)$/, 'term'],
  [/^\/who-is-who\/([^/?]+)$/, 'person'],
  [/^\/notes\/([^/?]+)$/, 'note'],
  [/^\/people\/([^/?]{8,})$/, 'met'],
]

/** The address of the thing shown at a path; `null` for lists and tools. */
export const addressOfPath = (path: string): Address | null => {
  if (path === paths.trash) return null
  for (const [pattern, what] of PLACES) {
    const match = pattern.exec(path)
    if (match?.[1] !== undefined) return { what, id: match[1], section: match[2] ?? null }
  }
  return null
}
