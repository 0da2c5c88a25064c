import { z } from 'zod'
import { briefingKinds } from './briefing-kinds.ts'
import { dated, RegionCode, Slug, Text } from './primitives.ts'

export const BriefingKind = z.enum(briefingKinds)
export type BriefingKind = z.infer<typeof BriefingKind>

/**
 * A document to read. `body` is CommonMark with tables; `[^id]` marks a source,
 * `## Heading {#anchor}` gives a section its language-neutral address, and a quote that opens with
 * `[!so-what]` or `[!confirm]` is judgement or a thing the reader must check.
 */
export const Briefing = z.strictObject({
  id: Slug,
  kind: BriefingKind,
  title: Text,
  /** One or two sentences under the title. */
  lede: Text,
  /** A handful of words for the list, without a full stop. */
  hint: Text,
  body: Text,
  ...dated,
  /** Position within its kind, smallest first. */
  order: z.int().min(0).max(999),
  /** The mission's cities this briefing speaks of. */
  cities: z.array(Slug).default([]),
  /** The regions this briefing speaks of. */
  regions: z.array(RegionCode).default([]),
})
export type Briefing = z.infer<typeof Briefing>
