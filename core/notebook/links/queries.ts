import type { NoteLink } from '../../../shared/text/note-links.ts'
import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface BackLinkRow {
  readonly id: string
  readonly title: string
  readonly context: string
  readonly updated_at: number
}

export const putLinks = (write: WriteHandle, note: number, links: readonly NoteLink[]): void => {
  write.run('DELETE FROM note_link WHERE note = $note', { note })
  for (const { what, id, context } of links) {
    write.run('INSERT INTO note_link (note, what, id, context) VALUES ($note, $what, $id, $context)', {
      note,
      what,
      id,
      context,
    })
  }
}

/** The notes that point to something, last changed first; a note that points to itself does not count. */
export const linksTo = (
  read: ReadHandle,
  place: { what: string; id: string },
  page: { offset: number; limit: number },
): BackLinkRow[] =>
  read.all<BackLinkRow>(
    `SELECT n.id, n.title, l.context, n.updated_at FROM note_link l JOIN note n ON n.seq = l.note
     WHERE l.what = $what AND l.id = $id AND NOT (l.what = 'note' AND n.id = l.id)
     ORDER BY n.updated_at DESC, n.seq DESC LIMIT $limit OFFSET $offset`,
    { ...place, ...page },
  )

export const countLinksTo = (read: ReadHandle, place: { what: string; id: string }): number =>
  read.get<{ count: number }>(
    `SELECT count(*) AS count FROM note_link l JOIN note n ON n.seq = l.note
     WHERE l.what = $what AND l.id = $id AND NOT (l.what = 'note' AND n.id = l.id)`,
    { ...place },
  )?.count ?? 0
