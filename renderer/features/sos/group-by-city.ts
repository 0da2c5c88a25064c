import type { EmergencyContact } from '../../../shared/model/place.ts'

export interface ContactGroup {
  /** The city's id; `null` for numbers that serve the whole country. */
  readonly city: string | null
  readonly contacts: readonly EmergencyContact[]
}

/** Numbers for the whole country first, then by city in the order of the journey; within each as given. */
export const groupByCity = (contacts: readonly EmergencyContact[], journey: readonly string[]): ContactGroup[] =>
  [null, ...journey]
    .map((city) => ({ city, contacts: contacts.filter((contact) => (contact.city ?? null) === city) }))
    .filter((group) => group.contacts.length > 0)
