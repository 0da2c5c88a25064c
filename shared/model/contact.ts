import { z } from 'zod'
import {
  MAX_CARDS,
  MAX_CONTACT_MAIL,
  MAX_CONTACT_NAME,
  MAX_CONTACT_NOTE,
  MAX_CONTACT_PHONE,
  MAX_CONTACT_ROLE,
  MAX_CONTACT_WAYS,
} from './contact-limits.ts'
import { MAX_FACT, NotebookId } from './note.ts'
import { Instant, Slug } from './primitives.ts'

export { MAX_CARDS, MAX_CONTACT_NAME }

const ways = (longest: number) =>
  z
    .array(
      z
        .string()
        .max(longest)
        .refine((way) => way.trim() !== '', 'is blank'),
    )
    .max(MAX_CONTACT_WAYS)

/** What the delegate can say of a person met. */
export const ContactFacts = z.strictObject({
  name: z
    .string()
    .max(MAX_CONTACT_NAME)
    .refine((name) => name.trim() !== '', 'is blank'),
  company: z.string().max(MAX_FACT),
  role: z.string().max(MAX_CONTACT_ROLE),
  /** Telephone numbers as they were written, the one to try first first. */
  phones: ways(MAX_CONTACT_PHONE),
  /** Mail addresses as they were written: what stands on a card need not be an address at all. */
  mails: ways(MAX_CONTACT_MAIL),
  /** Where to find the person, in words. */
  city: z.string().max(MAX_FACT),
  /** What to remember. Plain text. */
  note: z.string().max(MAX_CONTACT_NOTE),
})
export type ContactFacts = z.infer<typeof ContactFacts>

/** Where a contact comes from. */
export const ContactOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  /** Somebody of the library's who is who, as it was written then: later editions change nothing here. */
  z.strictObject({ kind: z.literal('library'), person: Slug }),
  z.strictObject({ kind: z.literal('card') }),
])
export type ContactOrigin = z.infer<typeof ContactOrigin>

/** A person met. */
export const Contact = z.strictObject({
  id: NotebookId,
  ...ContactFacts.shape,
  origin: ContactOrigin,
  /** The name in other programs' address books, the same for ever (UID of RFC 6350). */
  uid: z.string(),
  /** Grows by one with each saved change; an update names the version it started from. */
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** When it was put in the trash; `null` while it is not there. */
  trashedAt: Instant.nullable(),
})
export type Contact = z.infer<typeof Contact>
