import type { InputOf } from '../../../shared/contract/index.ts'
import type { ContactFacts } from '../../../shared/model/contact.ts'
import {
  MAX_CONTACT_MAIL,
  MAX_CONTACT_NAME,
  MAX_CONTACT_NOTE,
  MAX_CONTACT_PHONE,
  MAX_CONTACT_ROLE,
  MAX_CONTACT_WAYS,
} from '../../../shared/model/contact-limits.ts'
import { MAX_FACT } from '../../../shared/model/note-limits.ts'

/** A contact as it stands in the form: every field as the text that was typed, numbers one on a line. */
export type TypedPerson = Readonly<Record<keyof ContactFacts, string>>

/** Longest text of each field of the form. */
export const typedLimits: Readonly<Record<keyof ContactFacts, number>> = {
  name: MAX_CONTACT_NAME,
  company: MAX_FACT,
  role: MAX_CONTACT_ROLE,
  phones: MAX_CONTACT_PHONE * MAX_CONTACT_WAYS,
  mails: MAX_CONTACT_MAIL * MAX_CONTACT_WAYS,
  city: MAX_FACT,
  note: MAX_CONTACT_NOTE,
}

export const typedOf = (facts: Partial<ContactFacts>): TypedPerson => ({
  name: facts.name ?? '',
  company: facts.company ?? '',
  role: facts.role ?? '',
  phones: facts.phones?.join('\n') ?? '',
  mails: facts.mails?.join('\n') ?? '',
  city: facts.city ?? '',
  note: facts.note ?? '',
})

const lines = (text: string, longest: number): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, longest))
    .filter(Boolean)
    .slice(0, MAX_CONTACT_WAYS)

/** The contact that was typed. */
export const contactOfTyped = (typed: TypedPerson): InputOf<'people.create'> => ({
  name: typed.name.trim(),
  company: typed.company.trim(),
  role: typed.role.trim(),
  phones: lines(typed.phones, MAX_CONTACT_PHONE),
  mails: lines(typed.mails, MAX_CONTACT_MAIL),
  city: typed.city.trim(),
  note: typed.note,
})
