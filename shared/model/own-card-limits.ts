/** Longest texts of the own card, in UTF-16 code units: what a card of the size of a bank card can still show. */
export const ownCardLimits = {
  insurer: 60,
  policy: 40,
  insurerPhone: 40,
  bloodType: 20,
  medical: 160,
  person: 60,
  personPhone: 40,
  notes: 160,
  role: 80,
  phone: 40,
  mail: 100,
} as const

/** The fields of the own card that are handed out, beside name and company. */
export const handedOut = ['role', 'phone', 'mail'] as const

/** The fields of the own card, in the order in which they are shown. */
export type OwnCardField = keyof typeof ownCardLimits
export const ownCardFields = Object.keys(ownCardLimits) as OwnCardField[]
