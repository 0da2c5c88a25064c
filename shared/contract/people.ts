import { z } from 'zod'
import { type Contact, ContactFacts, MAX_CARDS, MAX_CONTACT_NAME } from '../model/contact.ts'
import { MAX_FACT, NotebookId } from '../model/note.ts'
import { Language, Slug } from '../model/primitives.ts'
import { call } from './call.ts'
import type { SavableFile } from './export.ts'
import type { NamedCount } from './notes.ts'

/** What a list needs to know of a contact. */
export type ContactSummary = Omit<Contact, 'note'>

/** A page of a list. `total` counts the whole list. */
export interface ContactPage {
  readonly total: number
  readonly people: readonly ContactSummary[]
}

/** One contact a file of cards would add or change. */
export interface CardChange {
  /** Where the card stands in the file, counted from 0. */
  readonly card: number
  readonly change: 'added' | 'changed'
  /** What the contact would say. */
  readonly after: ContactFacts
  /** What it says now; `null` for an added one. */
  readonly before: ContactFacts | null
  /** By what it was found again; `null` for an added one. */
  readonly foundBy: 'uid' | 'mail' | 'name' | null
}

/** What bringing in a file of cards does, or would do. */
export interface CardReport {
  readonly added: number
  readonly changed: number
  /** Known already, and nothing new about them. */
  readonly unchanged: number
  /** Cards that name nobody. */
  readonly skipped: number
  /** Portraits, logos, sounds and keys that stay behind. */
  readonly left: number
  /** Texts longer than a contact can hold, whose end stays behind. */
  readonly shortened: number
  /** At most 500 of the changes, in the order of the file. */
  readonly changes: readonly CardChange[]
}

/** A file of cards. */
export interface CardFile extends SavableFile {
  readonly mediaType: 'text/vcard'
  readonly people: number
}

/** The delegate's own card as a picture that a telephone reads. */
export interface OwnCode {
  /** The vCard in it. */
  readonly vCard: string
  /** One text for each row, `#` for a dark square and `.` for a light one. The light margin is not in it. */
  readonly rows: readonly string[]
}

const one = z.strictObject({ id: NotebookId })
/** The text of a file of vCards: 3.0 (RFC 2426), 4.0 (RFC 6350), and simple ones of 2.1. */
const file = { cards: z.string().min(1).max(MAX_CARDS) }

export const peopleCalls = {
  /** A new contact; the answer comes after it is on disk. What is not named is empty. */
  'people.create': call<Contact>()(ContactFacts.partial().required({ name: true })),
  /**
   * A contact from the library's who is who, in the reader's language. The same person gives the same
   * contact again; one in the trash comes back. Errors: `not-found`.
   */
  'people.fromLibrary': call<Contact>()(z.strictObject({ person: Slug, language: Language })),
  /** One contact, also one in the trash. Errors: `not-found`. */
  'people.get': call<Contact>()(one),
  /**
   * Contacts by company and name, those without a company last; with `by: 'name'` by name alone. All
   * words of `query` must occur somewhere in a contact; accents and case are forgiven. `trashed`
   * lists the trash instead, last trashed first.
   */
  'people.list': call<ContactPage>()(
    z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
      query: z.string().max(500).default(''),
      company: z.string().max(MAX_FACT).nullable().default(null),
      by: z.enum(['company', 'name']).default('company'),
      trashed: z.boolean().default(false),
    }),
  ),
  /** The companies of the contacts that are not in the trash, the largest first, at most 500. */
  'people.companies': call<readonly NamedCount[]>()(z.strictObject({})),
  /** The contact of each name, accents and case forgiven, or `null`: in the order asked for. */
  'people.named': call<readonly (string | null)[]>()(
    z.strictObject({ names: z.array(z.string().max(MAX_CONTACT_NAME)).max(500) }),
  ),
  /**
   * Changes what is named and keeps the rest. Errors: `not-found`; `conflict` with the stored version
   * in `details.version` when it was changed or put in the trash in the meantime (nothing is written then).
   */
  'people.update': call<Contact>()(
    z.strictObject({ id: NotebookId, version: z.int().min(1), ...ContactFacts.partial().shape }),
  ),
  /** Moves a contact to the trash, or leaves it there. Errors: `not-found`. */
  'people.trash': call<Contact>()(one),
  /** Takes a contact out of the trash. Errors: `not-found`. */
  'people.restore': call<Contact>()(one),
  /**
   * Removes a contact in the trash for good; what has been there for 30 days goes by itself.
   * Errors: `not-found`; `conflict` for one that is not in the trash.
   */
  'people.remove': call<{ readonly id: string }>()(one),
  /** What a file of cards would change. Errors: `cards-invalid`. Changes nothing. */
  'people.preview': call<CardReport>()(z.strictObject(file)),
  /**
   * Brings in a file of cards, in one transaction: all of it or nothing. A contact is found again by
   * UID, then by a mail address, then by name and company. What a card does not say stays; its numbers
   * and addresses are added, its note is added below. Errors: `cards-invalid`.
   */
  'people.import': call<CardReport>()(
    z.strictObject({
      ...file,
      /** Cards to leave out, by where they stand in the file. */
      leave: z.array(z.int().min(0)).max(10_000).default([]),
    }),
  ),
  /** Contacts as vCards 4.0 (RFC 6350) in one file, all or the named ones. Errors: `not-found`, `export-empty`. */
  'people.export': call<CardFile>()(
    z.strictObject({
      people: z.union([z.literal('all'), z.array(NotebookId).min(1).max(10_000)]),
      /** Whether what the delegate remembers of them goes along. */
      withNotes: z.boolean().default(false),
    }),
  ),
  /** The delegate's own card to be read off the screen: `null` while there is no name to put on it. */
  'people.ownCode': call<OwnCode | null>()(z.strictObject({})),
}
