import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import type { NamedCount } from '../../../shared/contract/notes.ts'
import type { ContactPage } from '../../../shared/contract/people.ts'
import type { Contact, ContactFacts, ContactOrigin } from '../../../shared/model/contact.ts'
import { TRASH_DAYS } from '../../../shared/model/note-limits.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import type { Person } from '../../../shared/model/reference.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { named } from '../../named.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import {
  type ContactRow,
  companiesOfContacts,
  contactById,
  contactByUid,
  contactNamed,
  contactPage,
  countContacts,
  insertContact,
  removeContactsTrashedBefore,
  removeTrashedContact,
  setContactTrashed,
  updateContact,
} from './queries.ts'
import { columnsOf, contactFactsOf, contactOf, noContactFacts, wordsAsked } from './row.ts'

const DAY = 86_400_000

const notFound = (id: string): ValiseError =>
  new ValiseError('not-found', `There is no contact ${id} in this notebook.`, { what: 'met', id })

const conflict = ({ id, version, trashed_at }: ContactRow): ValiseError =>
  new ValiseError(
    'conflict',
    'The contact was changed or put in the trash elsewhere in the meantime. Nothing was overwritten.',
    { id, version, trashed: trashed_at !== null },
  )

/** The people the delegate met. */
export interface People {
  create(input: ParsedInputOf<'people.create'>): Contact
  /** @param person `undefined` where the library has nobody of that id */
  fromLibrary(input: { person: string; language: Language }, person: Person | undefined): Contact
  get(id: string): Contact
  list(input: ParsedInputOf<'people.list'>): ContactPage
  companies(): NamedCount[]
  named(names: readonly string[]): (string | null)[]
  update(input: ParsedInputOf<'people.update'>): Contact
  trash(id: string): Contact
  restore(id: string): Contact
  remove(id: string): { id: string }
  /** All that are not in the trash, by name; or the named ones in the order given. Errors: `not-found`. */
  chosen(which: 'all' | readonly string[]): Contact[]
  /** Removes what has been in the trash for 30 days. @returns how many went */
  emptyTrash(): number
}

/** What can be done with contacts. Every change is on disk when the function returns. */
export const createPeople = (store: Store, { now, newId }: Pick<Ports, 'now' | 'newId'>): People => {
  const require = (id: string): ContactRow => {
    const row = contactById(store.read, id)
    if (!row) throw notFound(id)
    return row
  }
  const get = (id: string): Contact => contactOf(require(id))
  const insert = (facts: ContactFacts, origin: ContactOrigin, uid: (id: string) => string): Contact => {
    const id = newId()
    store.write((write) =>
      insertContact(write, { ...columnsOf(facts), id, origin: JSON.stringify(origin), uid: uid(id), now: now() }),
    )
    return get(id)
  }
  const moveTo = (id: string, trashed: boolean): Contact => {
    if ((require(id).trashed_at !== null) !== trashed)
      store.write((write) => setContactTrashed(write, id, trashed ? now() : null))
    return get(id)
  }

  return {
    get,
    create: (input) => insert({ ...noContactFacts, ...named(input) }, { kind: 'own' }, (id) => `urn:uuid:${id}`),
    fromLibrary: ({ person: id, language }, person) => {
      if (!person)
        throw new ValiseError('not-found', `This edition's who is who has nobody “${id}”.`, { what: 'person', id })
      const uid = `valise:person/${id}`
      const known = contactByUid(store.read, uid)
      if (known) return moveTo(known.id, false)
      const facts = {
        ...noContactFacts,
        name: person.name,
        role: person.role[language].slice(0, 200),
        company: person.organization[language].slice(0, 200),
      }
      return insert(facts, { kind: 'library', person: id }, () => uid)
    },
    list: ({ offset, limit, query, company, by, trashed }) => {
      const wanted = { words: wordsAsked(query), company: company === null ? null : keyOf(company), trashed }
      const rows = contactPage(store.read, wanted, trashed ? 'trash' : by, { offset, limit })
      return {
        total: countContacts(store.read, wanted),
        people: rows.map((row) => {
          const { note: _note, ...summary } = contactOf(row)
          return summary
        }),
      }
    },
    companies: () => companiesOfContacts(store.read),
    named: (names) => names.map((name) => contactNamed(store.read, keyOf(name))),
    update: ({ id, version, ...change }) => {
      const row = require(id)
      const before = contactFactsOf(contactOf(row))
      const columns = columnsOf({ ...before, ...named(change) })
      const isSame = Object.entries(columns).every(([name, value]) => row[name as keyof ContactRow] === value)
      // Nothing to change: also the answer to a save whose first answer was lost on its way.
      if (row.trashed_at === null && isSame) return contactOf(row)
      if (!store.write((write) => updateContact(write, { ...columns, id, version, now: now() }))) throw conflict(row)
      return get(id)
    },
    trash: (id) => moveTo(id, true),
    restore: (id) => moveTo(id, false),
    remove: (id) => {
      const row = require(id)
      if (!store.write((write) => removeTrashedContact(write, id)))
        throw new ValiseError(
          'conflict',
          'The contact is not in the trash, so it was not removed. Move it to the trash first.',
          { id, version: row.version, trashed: false },
        )
      return { id }
    },
    chosen: (which) =>
      which === 'all'
        ? contactPage(store.read, { words: [], company: null, trashed: false }, 'name', { offset: 0, limit: -1 }).map(
            contactOf,
          )
        : which.map(get).filter(({ trashedAt }) => trashedAt === null),
    emptyTrash: () => store.write((write) => removeContactsTrashedBefore(write, now() - TRASH_DAYS * DAY)),
  }
}
