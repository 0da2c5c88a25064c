import { FIRST_CONTACTS } from '../../../shared/model/first-contacts.ts'
import type { EmergencyContact } from '../../../shared/model/place.ts'

export interface CityContacts {
  readonly city: string
  readonly contacts: readonly EmergencyContact[]
}

export interface ContactGroups {
  /** The first to try, by order. */
  readonly first: readonly EmergencyContact[]
  /** The others that serve the whole country. */
  readonly country: readonly EmergencyContact[]
  /** The others that serve one city, by city; the cities in the order of travel. */
  readonly cities: readonly CityContacts[]
}

/**
 * Emergency contacts as the page shows them.
 * @param route the mission's cities in the order of travel
 */
export const groupContacts = (contacts: readonly EmergencyContact[], route: readonly string[]): ContactGroups => {
  const ordered = contacts.toSorted((a, b) => a.order - b.order)
  const rest = ordered.slice(FIRST_CONTACTS)
  const cities = new Set([...route, ...rest.flatMap(({ city }) => city ?? [])])
  return {
    first: ordered.slice(0, FIRST_CONTACTS),
    country: rest.filter(({ city }) => city === undefined),
    cities: [...cities]
      .map((city) => ({ city, contacts: rest.filter((contact) => contact.city === city) }))
      .filter((group) => group.contacts.length > 0),
  }
}
