import { FIRST_CONTACTS } from '../../shared/model/first-contacts.ts'
import type { CardNumbers } from '../export/wallet/card.ts'
import type { ReadHandle } from '../store/handles.ts'
import { readEdition } from './library.ts'
import { listContacts } from './lists.ts'

/** The numbers to try first, with the edition they come from. Errors: `no-library`. */
export const readCardNumbers = (read: ReadHandle): CardNumbers => {
  const { mission, edition, issuedAt, reviewBy } = readEdition(read)
  const numbers = listContacts(read)
    .contacts.slice(0, FIRST_CONTACTS)
    .flatMap(({ name, phones, asOf, confirm }) => {
      const [main] = phones
      return main ? [{ name, number: main.number, asOf, confirm }] : []
    })
  return {
    edition,
    issuedOn: issuedAt.slice(0, 10),
    reviewBy,
    localLanguage: mission.localLanguage,
    numbers,
  }
}
