import type { AttachmentText } from '../../../shared/model/attachment.ts'
import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface AttachmentRow {
  readonly seq: number
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly media_type: string
  readonly bytes: number
  readonly picture: string | null
  readonly width: number | null
  readonly height: number | null
  readonly added_at: number
  readonly text_state: AttachmentText
}

const COLUMNS = 'seq, id, sha256, name, media_type, bytes, picture, width, height, added_at, text_state'

export const attachmentById = (read: ReadHandle, id: string): AttachmentRow | undefined =>
  read.get<AttachmentRow>(`SELECT ${COLUMNS} FROM attachment WHERE id = $id`, { id })

/** The same bytes under the same name. */
export const sameAttachment = (read: ReadHandle, sha256: string, name: string): AttachmentRow | undefined =>
  read.get<AttachmentRow>(`SELECT ${COLUMNS} FROM attachment WHERE sha256 = $sha256 AND name = $name`, { sha256, name })

export const allAttachments = (read: ReadHandle): AttachmentRow[] =>
  read.all<AttachmentRow>(`SELECT ${COLUMNS} FROM attachment ORDER BY seq`)

export const insertAttachment = (write: WriteHandle, row: Omit<AttachmentRow, 'seq'>): void => {
  write.run(
    `INSERT INTO attachment (id, sha256, name, media_type, bytes, picture, width, height, added_at, text_state, text)
     VALUES ($id, $sha256, $name, $media_type, $bytes, $picture, $width, $height, $added_at, $text_state, '')`,
    { ...row },
  )
}

export const setPicture = (
  write: WriteHandle,
  picture: Pick<AttachmentRow, 'seq' | 'picture' | 'width' | 'height'>,
): void => {
  write.run('UPDATE attachment SET picture = $picture, width = $width, height = $height WHERE seq = $seq', {
    seq: picture.seq,
    picture: picture.picture,
    width: picture.width,
    height: picture.height,
  })
}

/** The next file whose text is to be read, after one that was. */
export const nextWaiting = (read: ReadHandle, after: number): AttachmentRow | undefined =>
  read.get<AttachmentRow>(
    `SELECT ${COLUMNS} FROM attachment WHERE text_state = 'waiting' AND seq > $after ORDER BY seq LIMIT 1`,
    { after },
  )

export const setText = (write: WriteHandle, seq: number, state: AttachmentText, text: string): void => {
  write.run('UPDATE attachment SET text_state = $state, text = $text WHERE seq = $seq', { seq, state, text })
}

/** Remembers that a note names a file; an address that nobody knows is no use of anything. */
export const putUse = (write: WriteHandle, note: number, id: string): void => {
  write.run(
    'INSERT OR IGNORE INTO attachment_use (attachment, note) SELECT seq, $note FROM attachment WHERE id = $id',
    { note, id },
  )
}

/** The files that a note names or has named. */
export const usedBy = (read: ReadHandle, note: string): number[] =>
  read
    .all<{ attachment: number }>(
      'SELECT u.attachment FROM attachment_use u JOIN note n ON n.seq = u.note WHERE n.id = $note',
      { note },
    )
    .map(({ attachment }) => attachment)

/**
 * Forgets uses by notes of which neither the text nor any revision names the file any more, where both have
 * been left alone since before an instant: until then, taking it out of the text can be undone.
 */
export const dropFormerUses = (write: WriteHandle, before: number): void => {
  write.run(
    `DELETE FROM attachment_use WHERE (attachment, note) IN (
       SELECT u.attachment, u.note FROM attachment_use u
       JOIN attachment a ON a.seq = u.attachment JOIN note n ON n.seq = u.note
       WHERE a.added_at < $before AND n.updated_at < $before
         AND instr(n.body, 'attachment:' || a.id) = 0
         AND NOT EXISTS (SELECT 1 FROM note_revision r WHERE r.note = u.note AND instr(r.body, 'attachment:' || a.id) > 0)
     )`,
    { before },
  )
}

/** The files that no note uses, and that were added before an instant. */
export const unused = (read: ReadHandle, before: number): number[] =>
  read
    .all<{ seq: number }>(
      `SELECT seq FROM attachment a WHERE added_at < $before
       AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.attachment = a.seq)`,
      { before },
    )
    .map(({ seq }) => seq)

/** Removes a file's row unless a note uses it. @returns the hashes of what it held, which others may hold too */
export const removeUnused = (write: WriteHandle, seq: number): string[] => {
  const row = write.get<{ sha256: string; picture: string | null }>(
    `DELETE FROM attachment WHERE seq = $seq
     AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.attachment = $seq) RETURNING sha256, picture`,
    { seq },
  )
  return row ? [row.sha256, ...(row.picture === null ? [] : [row.picture])] : []
}

/** Whether any file still holds these bytes. */
export const isHeld = (read: ReadHandle, sha256: string): boolean =>
  read.get('SELECT 1 FROM attachment WHERE sha256 = $sha256 OR picture = $sha256', { sha256 }) !== undefined

/** The titles of the notes, not in the trash, that use a file. */
export const notesUsing = (read: ReadHandle, seq: number): string[] =>
  read
    .all<{ title: string }>(
      `SELECT n.title FROM attachment_use u JOIN note n ON n.seq = u.note
       WHERE u.attachment = $seq AND n.trashed_at IS NULL ORDER BY n.seq`,
      { seq },
    )
    .map(({ title }) => title)
