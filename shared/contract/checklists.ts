import { z } from 'zod'
import { Slug } from '../model/primitives.ts'
import { Tick } from '../model/tick.ts'
import { call } from './call.ts'

/** Most ticks changed at once: the items of a long list. */
const MAX_TICKS = 1_000

export const checklistCalls = {
  /** Every tick there is, also of items that this edition does not have, by checklist and item. */
  'checklists.ticks': call<readonly Tick[]>()(z.strictObject({})),
  /**
   * Ticks items. One without an instant is ticked now; one with an instant is a tick that is put
   * back. An item that is ticked already is ticked anew. Answers after they are on disk.
   */
  'checklists.tick': call<readonly Tick[]>()(
    z.strictObject({
      ticks: z
        .array(Tick.partial({ tickedAt: true }))
        .min(1)
        .max(MAX_TICKS),
    }),
  ),
  /** Takes the ticks of the named items away and answers with those that were there, so that they can be put back. */
  'checklists.untick': call<readonly Tick[]>()(
    z.strictObject({ checklist: Slug, items: z.array(Slug).min(1).max(MAX_TICKS) }),
  ),
}
