import { createHash } from 'node:crypto'
import type { Note } from '../../shared/model/note.ts'
import type { Delegate } from '../../shared/model/preferences.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Block } from './blocks.ts'
import { dayRange, labelsIn } from './labels.ts'
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
export interface DocumentRequest extends Omit<ExportDocument, 'notes' | 'title'> {
  readonly notes: readonly Pick<Note, 'title' | 'body' | 'createdAt' | 'updatedAt'>[]
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (zone: string, instant: number | string): string => {
  // The Swedish form of a date is the ISO form.
  return new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(instant))
}

const titled = (title: string, language: Language): string =>
  title.trim() === '' ? labelsIn[language].untitled : title.trim()

/** A document of several notes is called by the days they were written on. */
export const collectionTitle = ({
  notes,
  language,
  zone,
}: {
  readonly notes: readonly Pick<Note, 'createdAt'>[]
  readonly language: Language
  readonly zone: string
}): string => {
  const days = notes.map(({ createdAt }) => dayIn(zone, createdAt)).sort()
  return `${labelsIn[language].collection}, ${dayRange(days.at(0) ?? '', days.at(-1) ?? '', language)}`
}

/** Makes the document of some notes; at least one. A single note gives its own title to the document. */
export const documentOf = (request: DocumentRequest): ExportDocument => {
  const { notes, language } = request
  const [first] = notes
  return {
    ...request,
    title: first && notes.length === 1 ? titled(first.title, language) : collectionTitle(request),
    notes: notes.map(({ title, body, createdAt, updatedAt }) => ({
      title: titled(title, language),
      createdAt,
      updatedAt,
      blocks: blocksOf(body),
    })),
  }
}

/**
 * Makes documents and remembers the last: reading the Markdown of many notes takes seconds, and a
 * preview asks for the same document page by page. The same request gives the same object.
 */
export const remembersLast = <Request, Document>(
  make: (request: Request) => Document,
): ((request: Request) => Document) => {
  let last: { key: string; document: Document } | null = null
  return (request) => {
    const key = createHash('sha256').update(JSON.stringify(request)).digest('hex')
    if (last?.key !== key) last = { key, document: make(request) }
    return last.document
  }
}

export const createDocumentMaker = (): ((request: DocumentRequest) => ExportDocument) => remembersLast(documentOf)
