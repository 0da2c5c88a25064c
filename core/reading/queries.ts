import type { ReadHandle, WriteHandle } from '../store/handles.ts'

export interface ReadingRow {
  readonly briefing: string
  readonly section: string | null
  readonly block: number
  readonly seen: string
  readonly seen_hash: string
  readonly finished_at: number | null
  readonly edition: number
  readonly hash: string
  readonly updated_at: number
}

export const readingOf = (read: ReadHandle, briefing: string): ReadingRow | undefined =>
  read.get<ReadingRow>('SELECT * FROM reading WHERE briefing = $briefing', { briefing })

export const allReading = (read: ReadHandle): ReadingRow[] => read.all<ReadingRow>('SELECT * FROM reading')

export const putReading = (write: WriteHandle, row: ReadingRow): void => {
  write.run(
    `INSERT INTO reading (briefing, section, block, seen, seen_hash, finished_at, edition, hash, updated_at)
     VALUES ($briefing, $section, $block, $seen, $seen_hash, $finished_at, $edition, $hash, $updated_at)
     ON CONFLICT (briefing) DO UPDATE SET section = $section, block = $block, seen = $seen, seen_hash = $seen_hash,
       finished_at = $finished_at, edition = $edition, hash = $hash, updated_at = $updated_at`,
    { ...row },
  )
}

export const deleteReading = (write: WriteHandle, briefing: string): void => {
  write.run('DELETE FROM reading WHERE briefing = $briefing', { briefing })
}
