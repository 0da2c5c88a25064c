import { keyOf } from './fold.ts'

/** A name asked for: the whole of it where it was quoted, else the beginning of one of its words. */
export interface NameWanted {
  readonly name: string
  readonly isWhole: boolean
}

/** What was typed into a search box for notes, taken apart. */
export interface NoteQuery {
  /** The words, with their quotes, that must occur. */
  readonly words: string
  readonly tags: readonly NameWanted[]
  readonly companies: readonly NameWanted[]
  readonly cities: readonly NameWanted[]
  /** First day on which the note was last changed, `YYYY-MM-DD`, inclusive. */
  readonly after: string | null
  /** First day that is too late, `YYYY-MM-DD`. */
  readonly before: string | null
  /** Only notes with open follow-ups. */
  readonly hasOpen: boolean
  readonly isPinned: boolean
  /** Filters whose value means nothing (`before:soon`). They are looked for as words. */
  readonly notUnderstood: readonly string[]
}

type FilterName = 'tag' | 'company' | 'city' | 'before' | 'after' | 'on' | 'has' | 'is'

/** The names of the filters, in both languages at any time: who writes one keeps it when the language changes. */
export const filterNames: Readonly<Record<'en' | 'fr', Readonly<Record<FilterName, string>>>> = {
  en: {
    tag: 'tag',
    company: 'company',
    city: 'city',
    before: 'before',
    after: 'after',
    on: 'on',
    has: 'has',
    is: 'is',
  },
  fr: {
    tag: 'étiquette',
    company: 'entreprise',
    city: 'ville',
    before: 'avant',
    after: 'après',
    on: 'le',
    has: 'a',
    is: 'est',
  },
}

/** The values of `has:` and `is:`. */
export const filterValues = {
  en: { open: 'open', pinned: 'pinned' },
  fr: { open: 'suivi', pinned: 'épinglée' },
} as const

const byName = new Map<string, FilterName>(
  Object.values(filterNames).flatMap((names) =>
    Object.entries(names).map(([filter, name]): [string, FilterName] => [keyOf(name), filter as FilterName]),
  ),
)
const OPEN: ReadonlySet<string> = new Set(['open', 'suivi', 'suivis', 'ouvert'])
const PINNED: ReadonlySet<string> = new Set(['pinned', 'epinglee', 'epingle'])

// A filter is a name, a colon and a value right behind it: `tag:miel`, `company:"Érable & Fils"`. In a
// quoted value a quote and a backslash are written with a backslash before them.
const PIECE = /([\p{L}\p{M}]+):(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)|"[^"]*"?|\S+/gsu

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The first day of a date that may be less precise: `2026`, `2026-02`, `2026-02-17`. */
const firstDay = (text: string): string | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (!match) return null
  const day = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}

const later = (a: string | null, b: string): string => (a === null || b > a ? b : a)
const earlier = (a: string | null, b: string): string => (a === null || b < a ? b : a)

/**
 * Takes apart what was typed: filters `tag:`, `company:`, `city:`, `before:`, `after:`, `on:`,
 * `has:open`, `is:pinned`, and words. Everything else with a colon is words.
 */
export const parseNoteQuery = (typed: string): NoteQuery => {
  const words: string[] = []
  const names = { tag: [] as NameWanted[], company: [] as NameWanted[], city: [] as NameWanted[] }
  const notUnderstood: string[] = []
  let after: string | null = null
  let before: string | null = null
  let hasOpen = false
  let isPinned = false

  for (const [piece, name, quoted, plain] of typed.matchAll(PIECE)) {
    const filter = name === undefined ? undefined : byName.get(keyOf(name))
    const value = quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/gs, '$1')
    const day = firstDay(value)
    if (filter === undefined || value === '') words.push(piece)
    else if (filter === 'tag' || filter === 'company' || filter === 'city')
      names[filter].push({ name: value, isWhole: quoted !== undefined })
    else if (filter === 'has' && OPEN.has(keyOf(value))) hasOpen = true
    else if (filter === 'is' && PINNED.has(keyOf(value))) isPinned = true
    else if (filter === 'after' && day !== null) after = later(after, day)
    else if (filter === 'before' && day !== null) before = earlier(before, day)
    else if (filter === 'on' && day === value) {
      after = later(after, value)
      before = earlier(before, dayAfter(value))
    } else {
      words.push(piece)
      notUnderstood.push(piece)
    }
  }
  return {
    // A space behind the last word closes it: the next stage must see it.
    words: words.join(' ') + (words.length > 0 && /\s$/.test(typed) ? ' ' : ''),
    tags: names.tag,
    companies: names.company,
    cities: names.city,
    after,
    before,
    hasOpen,
    isPinned,
    notUnderstood,
  }
}

/** Whether a query asks for more than words. */
export const hasFilters = (query: NoteQuery): boolean =>
  query.tags.length + query.companies.length + query.cities.length > 0 ||
  query.after !== null ||
  query.before !== null ||
  query.hasOpen ||
  query.isPinned

/** Whether a name is what is wanted; accents and case are forgiven. */
export const isNameWanted = (key: string, { name, isWhole }: NameWanted): boolean => {
  const wanted = keyOf(name)
  return isWhole ? key === wanted : key.startsWith(wanted) || key.includes(` ${wanted}`)
}

/** Writes a filter for a whole name, as `parseNoteQuery` reads it. */
export const nameFilter = (filter: 'tag' | 'company' | 'city', name: string, language: 'en' | 'fr'): string =>
  `${filterNames[language][filter]}:"${name.replace(/["\\]/g, '\\$&')}"`

/** The filters and words that are typed, one by one, to show or to take one away. */
export const queryPieces = (typed: string): string[] => [...typed.matchAll(PIECE)].map(([piece]) => piece)

/** What was typed without the pieces of one sort, and with another piece behind it where one is given. */
export const withPiece = (typed: string, isOfSort: (piece: NoteQuery) => boolean, piece: string): string =>
  [...queryPieces(typed).filter((each) => !isOfSort(parseNoteQuery(each))), piece]
    .filter((each) => each !== '')
    .join(' ')
