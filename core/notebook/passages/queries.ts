import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface PassageRow {
  readonly seq: number
  readonly id: string
  readonly briefing: string
  readonly briefing_title: string
  readonly language: string
  readonly edition: number
  readonly section: string | null
  readonly section_title: string
  /** W3C Web Annotation selectors, as JSON: the quote, then the position. */
  readonly selector: string
  /** Earlier words, as JSON. */
  readonly earlier: string
  readonly comment: string
  readonly version: number
  readonly created_at: number
  readonly updated_at: number
  readonly removed_at: number | null
}

export const passageById = (read: ReadHandle, id: string): PassageRow | undefined =>
  read.get<PassageRow>('SELECT * FROM passage WHERE id = $id', { id })

export const livePassages = (read: ReadHandle): PassageRow[] =>
  read.all<PassageRow>('SELECT * FROM passage WHERE removed_at IS NULL ORDER BY briefing, created_at, seq')

export const livePassagesOf = (read: ReadHandle, briefing: string): PassageRow[] =>
  read.all<PassageRow>(
    'SELECT * FROM passage WHERE briefing = $briefing AND removed_at IS NULL ORDER BY created_at, seq',
    { briefing },
  )

export const removedPassages = (read: ReadHandle): PassageRow[] =>
  read.all<PassageRow>('SELECT * FROM passage WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, seq DESC')

export const insertPassage = (
  write: WriteHandle,
  passage: Omit<PassageRow, 'seq' | 'earlier' | 'version' | 'created_at' | 'updated_at' | 'removed_at'> & {
    now: number
  },
): void => {
  write.run(
    `INSERT INTO passage (id, briefing, briefing_title, language, edition, section, section_title, selector,
       earlier, comment, version, created_at, updated_at, removed_at)
     VALUES ($id, $briefing, $briefing_title, $language, $edition, $section, $section_title, $selector,
       '[]', $comment, 1, $now, $now, NULL)`,
    { ...passage },
  )
}

/** @returns whether the passage was still at the version the change started from */
export const updateComment = (
  write: WriteHandle,
  change: { id: string; version: number; comment: string; now: number },
): boolean =>
  write.run(
    `UPDATE passage SET comment = $comment, version = version + 1, updated_at = $now
     WHERE id = $id AND version = $version AND removed_at IS NULL`,
    { ...change },
  ).changes === 1

export const updateSelectors = (
  write: WriteHandle,
  change: Pick<PassageRow, 'id' | 'edition' | 'section' | 'section_title' | 'selector' | 'earlier'> & { now: number },
): void => {
  write.run(
    `UPDATE passage SET edition = $edition, section = $section, section_title = $section_title, selector = $selector,
       earlier = $earlier, version = version + 1, updated_at = $now WHERE id = $id`,
    { ...change },
  )
}

export const setRemoved = (write: WriteHandle, id: string, removedAt: number | null): void => {
  write.run('UPDATE passage SET removed_at = $removedAt, version = version + 1 WHERE id = $id', { id, removedAt })
}
