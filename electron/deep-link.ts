/**
 * The places that a link from outside may lead to, and how many names may follow. They are those of
 * the page's own routes; a test holds the two together.
 */
const PLACES: Readonly<Record<string, 0 | 1 | 2>> = {
  agenda: 1,
  briefings: 2,
  checklists: 1,
  editions: 0,
  export: 0,
  figures: 1,
  'follow-ups': 0,
  glossary: 1,
  notes: 1,
  passages: 0,
  people: 1,
  phrases: 1,
  places: 1,
  programme: 0,
  regions: 1,
  settings: 0,
  sos: 1,
  templates: 0,
  'time-zones': 0,
  today: 0,
  'who-is-who': 1,
}

const LINK = /^valise:\/\/([a-z-]{1,20})((?:\/[A-Za-z0-9-]{1,64}){0,2})\/?$/

/**
 * The place that a link such as `valise://briefings/safety/roads` names, as a path of the page, or
 * `null`. A link only ever goes somewhere: it carries no words to search for, no text and no act, so
 * that nobody outside can do more than turn a page.
 */
export const placeOfLink = (link: unknown): string | null => {
  const match = typeof link === 'string' ? LINK.exec(link) : null
  const [, place = '', rest = ''] = match ?? []
  const most = Object.hasOwn(PLACES, place) ? PLACES[place] : undefined
  // `notes/new` would make one.
  if (most === undefined || rest.split('/').length - 1 > most || (place === 'notes' && rest === '/new')) return null
  return place === 'today' ? '/' : `/${place}${rest}`
}
