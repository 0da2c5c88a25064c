import { ValiseError } from '../../shared/contract/errors.ts'
import { NotebookId } from '../../shared/model/note.ts'

/** A note's identifier as it was typed. */
export const noteId = (text: string): string => {
  if (NotebookId.safeParse(text).success) return text
  throw new ValiseError('not-found', `There is no note “${text}”: “valise notes list” prints the identifiers.`, {
    what: 'note',
    id: text,
  })
}
