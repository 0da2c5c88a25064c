import { z } from 'zod'
import { Instant, Slug, Text } from './primitives.ts'

/** An item of a checklist that the delegate ticked. It outlives the item: later editions may change or drop that. */
export const Tick = z.strictObject({
  checklist: Slug,
  item: Slug,
  /** The item's text as it was read when it was ticked. */
  text: Text,
  tickedAt: Instant,
})
export type Tick = z.infer<typeof Tick>
