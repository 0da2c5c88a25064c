import type { CardChange } from '../../../../shared/contract/people.ts'
import type { ContactFacts } from '../../../../shared/model/contact.ts'
import { MAX_CONTACT_NOTE, MAX_CONTACT_WAYS } from '../../../../shared/model/contact-limits.ts'
import { fold, keyOf } from '../../../../shared/text/fold.ts'
import type { ContactRow } from '../queries.ts'
import { columnsOf, contactFactsOf, contactOf, digitsOf } from '../row.ts'
import type { ReadCard } from './read.ts'

/** A contact as a file would leave it. */
export interface PlannedContact {
  /** `null` for one that is added. */
  readonly row: ContactRow | null
  readonly uid: string
  facts: ContactFacts
}

export interface CardPlan {
  /** What has to be written. */
  readonly contacts: readonly PlannedContact[]
  readonly changes: readonly CardChange[]
  readonly unchanged: number
}

const more = (known: readonly string[], said: readonly string[], key: (way: string) => string): string[] => {
  const keys = new Set(known.map(key))
  return [...known, ...said.filter((way) => !keys.has(key(way)))].slice(0, MAX_CONTACT_WAYS)
}

const phoneKey = (phone: string): string => digitsOf(phone) || fold(phone)

/** The longer of two notes where one holds the other, else both. */
const bothNotes = (known: string, said: string): string =>
  known.includes(said.trim())
    ? known
    : said.includes(known.trim())
      ? said
      : `${known}\n\n${said}`.slice(0, MAX_CONTACT_NOTE).toWellFormed()

/** What a contact says after a card spoke: what the card leaves out stays. */
const joined = (known: ContactFacts, said: ContactFacts): ContactFacts => {
  const either = (name: 'name' | 'company' | 'role' | 'city'): string =>
    said[name].trim() === '' ? known[name] : said[name]
  return {
    name: either('name'),
    company: either('company'),
    role: either('role'),
    city: either('city'),
    phones: more(known.phones, said.phones, phoneKey),
    mails: more(known.mails, said.mails, fold),
    note: bothNotes(known.note, said.note),
  }
}

const isSame = (a: ContactFacts, b: ContactFacts): boolean =>
  JSON.stringify(columnsOf(a)) === JSON.stringify(columnsOf(b))

const nameKey = ({ name, company }: ContactFacts): string => JSON.stringify([keyOf(name), keyOf(company)])

/** Compares the cards of a file with the contacts, one after the other. Changes nothing. */
export const planCards = (rows: readonly ContactRow[], cards: readonly ReadCard[]): CardPlan => {
  const byUid = new Map<string, PlannedContact>()
  const byMail = new Map<string, PlannedContact>()
  const byName = new Map<string, PlannedContact>()
  const learn = (contact: PlannedContact): void => {
    byUid.set(contact.uid, contact)
    // What was put in the trash is found by its own name only: it was let go of.
    if (contact.row !== null && contact.row.trashed_at !== null) return
    for (const mail of contact.facts.mails) if (!byMail.has(fold(mail))) byMail.set(fold(mail), contact)
    if (!byName.has(nameKey(contact.facts))) byName.set(nameKey(contact.facts), contact)
  }
  for (const row of rows) learn({ row, uid: row.uid, facts: contactFactsOf(contactOf(row)) })

  const contacts = new Set<PlannedContact>()
  const changes: CardChange[] = []
  let unchanged = 0
  for (const { card, uid, facts } of cards) {
    // Whoever wrote the file tells two of its own cards apart by their UIDs.
    const maybe = (contact: PlannedContact | undefined): PlannedContact | undefined =>
      contact?.row === null && contact.uid !== '' && uid !== '' && contact.uid !== uid ? undefined : contact
    const found =
      [
        ['uid', uid === '' ? undefined : byUid.get(uid)] as const,
        ['mail', facts.mails.map((mail) => maybe(byMail.get(fold(mail)))).find((each) => each !== undefined)] as const,
        ['name', maybe(byName.get(nameKey(facts)))] as const,
      ].find(([, contact]) => contact !== undefined) ?? null
    const [foundBy, known] = found ?? [null, undefined]
    if (known === undefined) {
      const added: PlannedContact = { row: null, uid, facts }
      contacts.add(added)
      learn(added)
      changes.push({ card, change: 'added', after: facts, before: null, foundBy: null })
      continue
    }
    const after = joined(known.facts, facts)
    const comesBack = known.row !== null && known.row.trashed_at !== null && !contacts.has(known)
    if (!comesBack && isSame(known.facts, after)) {
      unchanged += 1
      continue
    }
    changes.push({ card, change: 'changed', after, before: known.facts, foundBy })
    known.facts = after
    contacts.add(known)
    learn(known)
  }
  return { contacts: [...contacts], changes, unchanged }
}
