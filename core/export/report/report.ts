import type { BriefingSummary, EditionInfo } from '../../../shared/contract/library.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { type TaskLine, taskLines } from '../../../shared/text/follow-ups.ts'
import { noteLinks } from '../../../shared/text/note-links.ts'
import type { Block } from '../blocks.ts'
import { type DocumentRequest, dayIn, documentOf, type ExportDocument } from '../document.ts'
import { reportLabelsIn } from './labels.ts'

/** A follow-up and the note it stands in. */
export interface Promised {
  readonly line: TaskLine
  /** Where the note stands in the report, counted from 0. */
  readonly note: number
}

/** A name of the notes with what stands beside it. */
export interface Named {
  readonly name: string
  /** The companies or the cities of the notes that name it. */
  readonly beside: readonly string[]
  /** `YYYY-MM-DD`, the first first. */
  readonly days: readonly string[]
}

/** What a report says beside its notes. */
export interface ReportParts {
  readonly mission: EditionInfo['mission'] | null
  readonly edition: { readonly number: number; readonly issuedOn: string } | null
  /** First due first, those without a date last. */
  readonly commitments: readonly Promised[]
  readonly open: readonly Promised[]
  readonly done: number
  readonly all: number
  /** For each note the city's name and the company, empty for none, and its day. */
  readonly places: readonly { readonly city: string; readonly day: string; readonly company: string }[]
  readonly people: readonly Named[]
  readonly companies: readonly Named[]
  readonly briefings: readonly { readonly id: string; readonly briefing: BriefingSummary | null }[]
}

/** A mission report, before it is laid out: its notes stand by city and day. */
export interface ReportDocument extends ExportDocument {
  readonly report: ReportParts
}

/** What the library adds to a report; nothing of it where there is no edition. */
export interface ReportLibrary {
  readonly edition: EditionInfo | null
  readonly briefings: readonly BriefingSummary[]
}

export interface ReportRequest extends Omit<DocumentRequest, 'notes'> {
  readonly notes: readonly Note[]
}

/** The place of each note: cities in the order of the journey, other places by name, none last. */
const placed = (notes: readonly Note[], { edition }: ReportLibrary, language: Language, zone: string) => {
  const cities = edition?.mission.cities ?? []
  return notes
    .map((note) => {
      const index = cities.findIndex(({ id, name }) =>
        [id, name.en, name.fr].some((called) => keyOf(called) === keyOf(note.city)),
      )
      const city = cities[index]?.name[language] ?? note.city.trim()
      const rank = index >= 0 ? index : city === '' ? cities.length + 1 : cities.length
      return { note, city, rank, day: dayIn(zone, note.createdAt) }
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === cities.length ? a.city.localeCompare(b.city, language) : 0) ||
        (a.note.createdAt < b.note.createdAt ? -1 : a.note.createdAt > b.note.createdAt ? 1 : 0),
    )
}

/** Collects names that are written in several ways under the first of them. */
const createNames = () => {
  const found = new Map<string, { name: string; beside: Set<string>; days: Set<string> }>()
  return {
    add: (name: string, beside: string, day: string): void => {
      if (name.trim() === '') return
      const key = keyOf(name)
      const entry = found.get(key) ?? { name: name.trim(), beside: new Set(), days: new Set() }
      found.set(key, entry)
      if (beside !== '') entry.beside.add(beside)
      entry.days.add(day)
    },
    all: (language: Language): Named[] =>
      [...found.values()]
        .sort((a, b) => a.name.localeCompare(b.name, language))
        .map(({ name, beside, days }) => ({ name, beside: [...beside], days: [...days].sort() })),
  }
}

const byDue = (a: Promised, b: Promised): number => {
  const [first, second] = [a.line.due ?? '~', b.line.due ?? '~']
  return first < second ? -1 : first > second ? 1 : a.note - b.note
}

/** In a report a note's title stands on level 4, below its city and its day; PDF knows six levels. */
const [DEEPER, LAST_LEVEL] = [3, 6]

const deeper = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return { ...block, level: Math.min(block.level + DEEPER, LAST_LEVEL) }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: deeper(item.blocks) })) }
      case 'quote':
      case 'callout':
        return { ...block, blocks: deeper(block.blocks) }
      default:
        return block
    }
  })

/** Makes the report of some notes; at least one. */
export const reportOf = (request: ReportRequest, library: ReportLibrary): ReportDocument => {
  const { language, zone } = request
  const places = placed(request.notes, library, language, zone)
  const promised: Promised[] = places.flatMap(({ note }, index) =>
    taskLines(note.body).map((line) => ({ line, note: index })),
  )
  const open = promised.filter(({ line }) => !line.done)
  const isCommitment = ({ line }: Promised): boolean => line.due !== null || line.people.length > 0

  const people = createNames()
  const companies = createNames()
  for (const { note, city, day } of places) companies.add(note.company, city, day)
  for (const { line, note } of promised) {
    const at = places[note]
    for (const name of line.people) people.add(name, at?.note.company.trim() ?? '', at?.day ?? '')
  }
  const cited = new Set(
    places.flatMap(({ note }) => noteLinks(note.body).flatMap(({ what, id }) => (what === 'briefing' ? [id] : []))),
  )
  const { edition } = library
  const document = documentOf({ ...request, notes: places.map(({ note }) => note) })
  const mission = edition?.mission.title[language]
  return {
    ...document,
    notes: document.notes.map((note) => ({ ...note, blocks: deeper(note.blocks) })),
    title: [reportLabelsIn[language].title, mission].filter(Boolean).join(', '),
    report: {
      mission: edition?.mission ?? null,
      edition: edition ? { number: edition.edition, issuedOn: edition.issuedAt.slice(0, 10) } : null,
      commitments: open.filter(isCommitment).sort(byDue),
      open: open.filter((each) => !isCommitment(each)),
      done: promised.length - open.length,
      all: promised.length,
      places: places.map(({ city, day, note }) => ({ city, day, company: note.company.trim() })),
      people: people.all(language),
      companies: companies.all(language),
      briefings: [...cited].map((id) => ({ id, briefing: library.briefings.find((each) => each.id === id) ?? null })),
    },
  }
}
