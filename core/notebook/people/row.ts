import type { Contact, ContactFacts, ContactOrigin } from '../../../shared/model/contact.ts'
import { fold, keyOf } from '../../../shared/text/fold.ts'
import type { ContactColumns, ContactRow } from './queries.ts'

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A contact as the contract has it. What is stored was written by us; reading it back trusts that. */
export const contactOf = (row: ContactRow): Contact => ({
  id: row.id,
  name: row.name,
  company: row.company,
  role: row.role,
  phones: JSON.parse(row.phones) as string[],
  mails: JSON.parse(row.mails) as string[],
  city: row.city,
  note: row.note,
  origin: JSON.parse(row.origin) as ContactOrigin,
  uid: row.uid,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  trashedAt: row.trashed_at === null ? null : instant(row.trashed_at),
})

export const contactFactsOf = ({ name, company, role, phones, mails, city, note }: ContactFacts): ContactFacts => ({
  name,
  company,
  role,
  phones,
  mails,
  city,
  note,
})

/** A telephone number without what people write into it for the eye. */
export const digitsOf = (phone: string): string => phone.replace(/[^+\d*#]/g, '')

/** Words as a contact is looked for by them. */
export const wordsAsked = (query: string): string[] =>
  fold(query.toWellFormed())
    .split(/\s+/)
    .filter((word) => word !== '')

/** The columns of what can be said of a contact. */
export const columnsOf = (said: ContactFacts): ContactColumns => {
  const { name, company, role, city, note } = Object.fromEntries(
    // SQLite keeps half of a character as a replacement; so do we, to find the same again.
    Object.entries(said).map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value]),
  ) as ContactFacts
  const [phones, mails] = [said.phones, said.mails].map((ways) => ways.map((way) => way.toWellFormed())) as [
    string[],
    string[],
  ]
  return {
    name,
    name_key: keyOf(name),
    company,
    company_key: keyOf(company),
    role,
    phones: JSON.stringify(phones),
    mails: JSON.stringify(mails),
    city,
    note,
    words: [name, company, role, ...mails, ...phones, ...phones.map(digitsOf), city, note]
      .map(wordsAsked)
      .map((words) => words.join(' '))
      .join('\n'),
  }
}

/** What a contact says when nothing else is said. */
export const noContactFacts: Omit<ContactFacts, 'name'> = {
  company: '',
  role: '',
  phones: [],
  mails: [],
  city: '',
  note: '',
}
