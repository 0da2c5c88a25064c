import { z } from 'zod'
import { ownCardLimits as limits } from './own-card-limits.ts'

/** What others must know of the delegate in an emergency. Private: kept in the notebook. */
export const OwnCard = z.strictObject({
  insurer: z.string().max(limits.insurer),
  policy: z.string().max(limits.policy),
  insurerPhone: z.string().max(limits.insurerPhone),
  bloodType: z.string().max(limits.bloodType),
  /** Allergies and medication. */
  medical: z.string().max(limits.medical),
  /** The person to call. */
  person: z.string().max(limits.person),
  personPhone: z.string().max(limits.personPhone),
  notes: z.string().max(limits.notes),
})
export type OwnCard = z.infer<typeof OwnCard>
