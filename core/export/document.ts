import type { Note } from '../../shared/model/note.ts'
import type { Delegate } from '../../shared/model/preferences.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Block } from './blocks.ts'
import { labelsIn } from './labels.ts'
import { blocksOf } from './markdown-blocks.ts'

/** What is to be printed: plain JSON, with nothing in it that depends on paper. */
export interface ExportDocument {
  readonly language: Language
  readonly paper: 'letter' | 'a4'
  readonly title: string
  readonly delegate: Delegate
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string
  /** The IANA zone in which the notes' instants are told as dates. */
  readonly zone: string
  /** In the order they are printed; at least one. */
  readonly notes: readonly ExportNote[]
}

export interface ExportNote {
  readonly title: string
  /** Instants. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly blocks: readonly Block[]
}

/** Everything a document is made of before its Markdown is read. */
export interface DocumentRequest extends Omit<ExportDocument, 'notes' | 'title' | 'exportedOn'> {
  readonly notes: readonly Pick<Note, 'title' | 'body' | 'createdAt' | 'updatedAt'>[]
  /** The title of a document of several notes, for example the mission's. */
  readonly collectionTitle: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (zone: string, instant: number | string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(instant))
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {})
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** Makes the document of some notes. A single note gives its own title to the document. */
export const documentOf = ({ notes, collectionTitle, now, ...rest }: DocumentRequest): ExportDocument => {
  const { untitled } = labelsIn[rest.language]
  const [only] = notes
  const title = notes.length === 1 && only ? only.title : collectionTitle
  return {
    ...rest,
    title: title.trim() === '' ? untitled : title.trim(),
    exportedOn: dayIn(rest.zone, now),
    notes: notes.map(({ body, createdAt, updatedAt, ...note }) => ({
      title: note.title.trim() === '' ? untitled : note.title.trim(),
      createdAt,
      updatedAt,
      blocks: blocksOf(body),
    })),
  }
}
