import type { BriefingSummary, EditionInfo } from '../../../shared/contract/library.ts'
import type { Contact } from '../../../shared/model/contact.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Note } from '../../../shared/model/note.ts'
import type { Place } from '../../../shared/model/place.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { type TaskLine, taskLines } from '../../../shared/text/follow-ups.ts'
import { noteLinks } from '../../../shared/text/note-links.ts'
import type { Block } from '../blocks.ts'
import { type DocumentRequest, documentOf, type ExportDocument } from '../document.ts'
import { type Entry, entriesOf } from './entries.ts'
import { reportLabelsIn } from './labels.ts'

/** A follow-up and the entry it stands in. */
export interface Promised {
  readonly line: TaskLine
  /** Where its note stands in the report, counted from 0. */
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

/** A person with what the notebook knows of her. */
export interface ReportPerson extends Named {
  readonly role: string
  /** Mail addresses and telephone numbers. */
  readonly ways: readonly string[]
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
  /** What each heading of the report stands for, in order. */
  readonly entries: readonly Entry[]
  /** The names of the library's places. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly ReportPerson[]
  readonly companies: readonly Named[]
  readonly briefings: readonly { readonly id: string; readonly briefing: BriefingSummary | null }[]
}

/** A mission report, before it is laid out: one note for each entry, empty where a meeting has none. */
export interface ReportDocument extends ExportDocument {
  readonly report: ReportParts
}

/** What the library adds to a report; nothing of it where there is no edition. */
export interface ReportLibrary {
  readonly edition: EditionInfo | null
  readonly briefings: readonly BriefingSummary[]
  readonly places: readonly Place[]
}

export interface ReportRequest extends Omit<DocumentRequest, 'notes'> {
  readonly notes: readonly Note[]
  readonly meetings: readonly Meeting[]
  readonly people: readonly Contact[]
  /** Whether it is about everything, and not about a choice. */
  readonly isWhole: boolean
}

/** Collects names that are written in several ways under the first of them. */
const createNames = () => {
  const found = new Map<string, { name: string; beside: Set<string>; days: Set<string> }>()
  return {
    add: (name: string, beside: string, day: string | null): void => {
      if (name.trim() === '') return
      const key = keyOf(name)
      const entry = found.get(key) ?? { name: name.trim(), beside: new Set(), days: new Set() }
      found.set(key, entry)
      if (beside !== '') entry.beside.add(beside)
      if (day !== null) entry.days.add(day)
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

/** How a person is reached and what she is, as the notebook has it. */
const personOf = (named: Named, contacts: readonly Contact[]): ReportPerson => {
  const contact = contacts.find(({ name }) => keyOf(name) === keyOf(named.name))
  if (!contact) return { ...named, role: '', ways: [] }
  const { name, company, role, mails, phones } = contact
  return { ...named, name, role, beside: company.trim() === '' ? named.beside : [company], ways: [...mails, ...phones] }
}

/** Makes the report of some notes and meetings; at least one of either. */
export const reportOf = (request: ReportRequest, library: ReportLibrary): ReportDocument => {
  const { language, zone, meetings, people: contacts, ...rest } = request
  const { edition } = library
  const entries = entriesOf({ notes: request.notes, meetings }, edition?.mission.cities ?? [], language, zone)
  const promised: Promised[] = entries.flatMap(({ note }, index) =>
    taskLines(note?.body ?? '').map((line) => ({ line, note: index })),
  )
  const open = promised.filter(({ line }) => !line.done)
  const isCommitment = ({ line }: Promised): boolean => line.due !== null || line.people.length > 0

  const people = createNames()
  const companies = createNames()
  for (const { meeting, company, city, day } of entries) {
    companies.add(company, city, day)
    for (const name of meeting?.people ?? []) people.add(name, company, day)
  }
  for (const { line, note } of promised) {
    const at = entries[note]
    for (const name of line.people) people.add(name, at?.company ?? '', at?.day ?? '')
  }
  // A report of everything names everybody; one of some notes only whom they name.
  if (request.isWhole) for (const { name, company } of contacts) people.add(name, company.trim(), null)
  const cited = new Set(
    entries.flatMap(({ note }) =>
      noteLinks(note?.body ?? '').flatMap(({ what, id }) => (what === 'briefing' ? [id] : [])),
    ),
  )
  const document = documentOf({
    ...rest,
    language,
    zone,
    notes: entries.map(({ note, meeting }) => ({
      title: meeting?.title.trim() || note?.title.trim() || (meeting ? reportLabelsIn[language].untitled : ''),
      body: note?.body ?? '',
      createdAt: note?.createdAt ?? meeting?.createdAt ?? '',
      updatedAt: note?.updatedAt ?? meeting?.updatedAt ?? '',
    })),
  })
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
      entries,
      places: library.places.map(({ id, name }) => ({ id, name: name[language] })),
      people: people.all(language).map((named) => personOf(named, contacts)),
      companies: companies.all(language),
      briefings: [...cited].map((id) => ({ id, briefing: library.briefings.find((each) => each.id === id) ?? null })),
    },
  }
}
