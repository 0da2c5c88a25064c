import { z } from 'zod'
import type { Note } from '../../shared/model/note.ts'
import { NotesFile } from '../../shared/model/notes-file.ts'
import { taskLines } from '../../shared/text/follow-ups.ts'
import { noteLinks } from '../../shared/text/note-links.ts'

const noteIn = ({ trashedAt: _trashedAt, ...note }: Note): NotesFile['notes'][number] => ({
  ...note,
  followUps: taskLines(note.body).map(({ text, done, due, people }) => ({ text, done, due, people: [...people] })),
  links: noteLinks(note.body).map(({ what, id }) => ({ what, id })),
})

/** Notes and what is known beside them as the text of a file. */
export const notesFileOf = (notes: readonly Note[], beside: Omit<NotesFile, 'format' | 'notes'>): string =>
  `${JSON.stringify({ format: 'valise-notes/1', ...beside, notes: notes.map(noteIn) } satisfies NotesFile, null, 2)}\n`

/** The format as a JSON Schema (draft 2020-12), for people who read the files with other tools. */
export const notesFileJsonSchema = (): object => ({
  title: 'Valise notes, version 1',
  ...z.toJSONSchema(NotesFile, { io: 'input', target: 'draft-2020-12' }),
})
