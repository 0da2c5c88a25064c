import type { NoteSelection } from '../../../shared/contract/export.ts'
import { paths } from '../../app/paths.ts'

/** Which notes an export is of. */
export type ExportedNotes = 'all' | readonly string[] | NotesAbout

/** Notes by one thing they are about. */
export type NotesAbout = { readonly [K in AboutWhat]?: string }

/** By what notes are chosen, besides one by one. */
export const ABOUT = ['day', 'city', 'company', 'tag'] as const
export type AboutWhat = (typeof ABOUT)[number]

/** What leaves: the notes as they are, or the report of the mission. */
export type ExportedAs = 'notes' | 'report'

const isList = (notes: ExportedNotes): notes is readonly string[] => Array.isArray(notes)

/** The place where chosen notes, or all of them, are seen as pages and saved. */
export const exportPath = (notes: ExportedNotes, as: ExportedAs = 'notes'): string => {
  const parameters = new URLSearchParams(notes === 'all' || isList(notes) ? {} : { ...notes })
  if (isList(notes)) parameters.set('notes', notes.join(','))
  if (as === 'report') parameters.set('as', as)
  // Nothing but a comma stands between identifiers, and addresses are read by people.
  const query = parameters.toString().replaceAll('%2C', ',')
  return query === '' ? paths.export : `${paths.export}?${query}`
}

/** Reads the choice back from the place; an address without one means all notes. */
export const notesInPath = (parameters: URLSearchParams): ExportedNotes => {
  const ids = (parameters.get('notes') ?? '').split(',').filter((id) => id !== '')
  if (ids.length > 0) return ids
  const about = Object.fromEntries(ABOUT.map((what) => [what, parameters.get(what) ?? '']).filter(([, value]) => value))
  return Object.keys(about).length > 0 ? about : 'all'
}

/** What leaves, read back from the place. */
export const exportedAsIn = (parameters: URLSearchParams): ExportedAs =>
  parameters.get('as') === 'report' ? 'report' : 'notes'

/** The choice as the core is asked for it. */
export const selectionOf = (notes: ExportedNotes): NoteSelection =>
  notes === 'all' ? notes : isList(notes) ? [...notes] : { ...notes }
