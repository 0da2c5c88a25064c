import { z } from 'zod'
import { ownCardLimits as limits } from './own-card-limits.ts'

/**
 * What others must know of the delegate in an emergency, and what stands on the card that is handed
 * out beside name and company. Private: kept in the notebook.
 */
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
  /** The delegate's own, for the card that is handed out. */
  role: z.string().max(limits.role).default(''),
  phone: z.string().max(limits.phone).default(''),
  mail: z.string().max(limits.mail).default(''),
})
export type OwnCard = z.infer<typeof OwnCard>
