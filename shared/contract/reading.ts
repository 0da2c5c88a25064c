import { z } from 'zod'
import { Slug } from '../model/primitives.ts'
import type { Stretch } from '../text/seen.ts'
import { call } from './call.ts'

/** How far a briefing was read. */
export interface ReadingState {
  readonly briefing: string
  /** What of its text was on screen, in order and apart. A text that changed after it was finished begins anew. */
  readonly seen: readonly Stretch[]
  /** How much of its text that is, from 0 to 1. */
  readonly share: number
  /** When it was read to the end, or marked as read; `null` while it is read in part. Instant. */
  readonly finishedAt: string | null
  /** The edition of the text the reader knows. */
  readonly edition: number
  /** Whether the current edition has another text than the one the reader knows. */
  readonly changed: boolean
  /** Where the reader stopped: the address of a section, `null` before the first. */
  readonly section: string | null
  /** The how-manieth block below that section's heading. */
  readonly block: number
  /** Instant. */
  readonly updatedAt: string
}

const share = z.number().min(0).max(1)

export const readingCalls = {
  /** How far each briefing of this edition was read; those never opened are left out. */
  'reading.list': call<readonly ReadingState[]>()(z.strictObject({})),
  /**
   * Remembers what of a briefing was on screen and where the reader is. What was seen adds up; with
   * 95 % of it the briefing is read. Errors: `not-found`.
   */
  'reading.record': call<ReadingState>()(
    z.strictObject({
      briefing: Slug,
      /** Stretches of the text, from and to as shares of the whole. */
      seen: z.array(z.tuple([share, share])).max(200),
      section: z.string().max(64).nullable(),
      block: z.int().min(0).max(100_000),
    }),
  ),
  /** Marks a briefing as read as the current edition has it, or as never read. Errors: `not-found`. */
  'reading.mark': call<ReadingState | null>()(z.strictObject({ briefing: Slug, read: z.boolean() })),
}
