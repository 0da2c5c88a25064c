import { paths } from '../../app/paths.ts'

/** Which notes an export is of. */
export type ExportedNotes = 'all' | readonly string[]

/** The place where chosen notes, or all of them, are seen as pages and saved. */
export const exportPath = (notes: ExportedNotes): string =>
  notes === 'all' ? paths.export : `${paths.export}?notes=${notes.join(',')}`

/** Reads the choice back from the place; an address without one means all notes. */
export const notesInPath = (parameters: URLSearchParams): ExportedNotes => {
  const ids = (parameters.get('notes') ?? '').split(',').filter((id) => id !== '')
  return ids.length === 0 ? 'all' : ids
}
