import type { Language } from '../../../shared/model/primitives.ts'
import type { Person } from '../../../shared/model/reference.ts'
import { hasWords } from '../library/words.ts'

/** The people of one organization, in the order of the library. */
export interface Organization {
  readonly name: string
  readonly people: readonly Person[]
}

/** The people in whose entry every word occurs, in either language. */
export const findPeople = (people: readonly Person[], words: string): Person[] =>
  people.filter(({ name, role, organization, note }) =>
    hasWords(words, [name, role.en, role.fr, organization.en, organization.fr, note?.en ?? '', note?.fr ?? '']),
  )

/**
 * People by organization: the library's order, with the larger organizations first, so that the
 * many of one person each come last.
 */
export const byOrganization = (people: readonly Person[], language: Language): Organization[] => {
  const groups = Map.groupBy(people, ({ organization }) => organization[language])
  return [...groups]
    .map(([name, members]) => ({ name, people: members }))
    .sort((a, b) => Number(b.people.length > 1) - Number(a.people.length > 1))
}
