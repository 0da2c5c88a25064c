import type { SavedSearch } from '../../shared/contract/notes.ts'
import type { Contact } from '../../shared/model/contact.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import type { NotesFile } from '../../shared/model/notes-file.ts'
import { allRevisions } from '../notebook/revisions/queries.ts'
import { allReading } from '../reading/queries.ts'
import type { ReadHandle } from '../store/handles.ts'

type InFile = NonNullable<NotesFile['notebook']>

/** What a notebook holds beside its notes, from the places where it is kept. */
export interface BesideNotes extends Pick<InFile, 'ownCard' | 'ticks'> {
  readonly passages: readonly InFile['passages'][number][]
  readonly people: readonly Contact[]
  readonly meetings: readonly Meeting[]
  readonly savedSearches: readonly SavedSearch[]
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** The same as other programs read it, with the history and what was read. */
export const notebookInFile = (read: ReadHandle, beside: BesideNotes): InFile => ({
  ...beside,
  passages: [...beside.passages],
  people: beside.people.map(({ trashedAt: _trashedAt, ...contact }) => contact),
  meetings: beside.meetings.map(({ earlier: _earlier, removedAt: _removedAt, ...meeting }) => meeting),
  savedSearches: beside.savedSearches.map(({ name, query }) => ({ name, query })),
  // What is stored was written by us; reading it back trusts that.
  reading: allReading(read).map((row) => ({
    briefing: row.briefing,
    seen: JSON.parse(row.seen) as [number, number][],
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    edition: row.edition,
    hash: row.hash,
    section: row.section,
    block: row.block,
    updatedAt: instant(row.updated_at),
  })),
  revisions: allRevisions(read).map((row) => ({
    id: row.id,
    note: row.note,
    parents: JSON.parse(row.parents) as string[],
    title: row.title,
    body: row.body,
    writtenAt: instant(row.written_at),
    exportedAt: row.exported_at === null ? null : instant(row.exported_at),
  })),
})
