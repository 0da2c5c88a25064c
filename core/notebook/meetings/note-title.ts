import type { Meeting } from '../../../shared/model/meeting.ts'
import { MAX_NOTE_TITLE } from '../../../shared/model/note-limits.ts'

/** What the note of a meeting is called first. */
export const noteTitle = ({ title, date }: Meeting): string =>
  `${title.trim()} · ${date}`.replace(/^ · /, '').slice(0, MAX_NOTE_TITLE)
