import { z } from 'zod'
import type { Note } from '../../shared/model/note.ts'
import { NotesFile } from '../../shared/model/notes-file.ts'
import { taskLines } from '../../shared/text/follow-ups.ts'
import { noteLinks } from '../../shared/text/note-links.ts'

type Noted = NotesFile['notes'][number]

const noteIn = (
  { trashedAt: _trashedAt, ...note }: Note,
  attachedTo: (body: string) => Noted['attachments'],
): Noted => ({
  ...note,
  attachments: attachedTo(note.body),
  followUps: taskLines(note.body).map(({ text, done, due, people }) => ({ text, done, due, people: [...people] })),
  links: noteLinks(note.body).map(({ what, id }) => ({ what, id })),
})

/**
 * Notes and what is known beside them as the text of a file.
 * @param attachedTo what is known of the files that a body names
 */
export const notesFileOf = (
  notes: readonly Note[],
  beside: Omit<NotesFile, 'format' | 'notes'>,
  attachedTo: (body: string) => Noted['attachments'] = () => [],
): string =>
  `${JSON.stringify({ format: 'valise-notes/1', ...beside, notes: notes.map((note) => noteIn(note, attachedTo)) } satisfies NotesFile, null, 2)}\n`

/** The format as a JSON Schema (draft 2020-12), for people who read the files with other tools. */
export const notesFileJsonSchema = (): object => ({
  title: 'Valise notes, version 1',
  ...z.toJSONSchema(NotesFile, { io: 'input', target: 'draft-2020-12' }),
})
