import { z } from 'zod'
import { PartialDate, Slug } from './primitives.ts'

/** Where a fact comes from. Shown by publisher, title, date and, where there is one, address. */
export const Source = z.strictObject({
  id: Slug,
  publisher: z.string().min(1).max(300),
  title: z.string().min(1).max(500),
  /** Date of the publication, as precise as it is known. */
  date: PartialDate,
  /** Public address. Left out where only a mirror or an aggregator was read. */
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2_000)
    .optional(),
  /** Language of the publication, as a BCP 47 tag. */
  language: z.enum(['en', 'fr', 'es']).optional(),
  /**
   * How far the fact may be relied on. `high`: official text read directly; `medium`: one decent
   * institutional or press source; `low`: weak, old or conflicting, shown as "reported".
   */
  confidence: z.enum(['high', 'medium', 'low']),
})
export type Source = z.infer<typeof Source>
