import { TRASH_DAYS } from '../../../shared/model/note-limits.ts'

const DAY = 86_400_000

/** When a note that went to the trash at an instant goes for good. */
export const goesAt = (trashedAt: string): string => new Date(Date.parse(trashedAt) + TRASH_DAYS * DAY).toISOString()

/** Whole days until then, the begun one counted; never less than none. */
export const daysLeft = (trashedAt: string, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(goesAt(trashedAt)) - now) / DAY))
