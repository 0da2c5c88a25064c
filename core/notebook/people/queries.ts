import type { NamedCount } from '../../../shared/contract/notes.ts'
import type { Parameters, ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface ContactRow {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly name_key: string
  readonly company: string
  readonly company_key: string
  readonly role: string
  /** JSON lists of texts. */
  readonly phones: string
  readonly mails: string
  readonly city: string
  readonly note: string
  readonly words: string
  /** JSON. */
  readonly origin: string
  readonly uid: string
  readonly version: number
  readonly created_at: number
  readonly updated_at: number
  readonly trashed_at: number | null
}

/** What is written of a contact. */
export type ContactColumns = Omit<
  ContactRow,
  'seq' | 'id' | 'origin' | 'uid' | 'version' | 'created_at' | 'updated_at' | 'trashed_at'
>

/** Which contacts; `words` are folded and must all occur, `company` is a key. */
export interface ContactsWanted {
  readonly words: readonly string[]
  readonly company: string | null
  readonly trashed: boolean
}

export const contactById = (read: ReadHandle, id: string): ContactRow | undefined =>
  read.get<ContactRow>('SELECT * FROM contact WHERE id = $id', { id })

export const contactByUid = (read: ReadHandle, uid: string): ContactRow | undefined =>
  read.get<ContactRow>('SELECT * FROM contact WHERE uid = $uid', { uid })

/** All contacts, those in the trash too, in the order in which they were made. */
export const allContacts = (read: ReadHandle): ContactRow[] =>
  read.all<ContactRow>('SELECT * FROM contact ORDER BY seq')

/** The first contact of a name that is not in the trash. */
export const contactNamed = (read: ReadHandle, key: string): string | null =>
  read.get<{ id: string }>(
    'SELECT id FROM contact WHERE name_key = $key AND trashed_at IS NULL ORDER BY name_key, seq LIMIT 1',
    { key },
  )?.id ?? null

/** Longest question, in words: more are looked for together. */
const MAX_WORDS = 12

const conditionsOf = ({ words, company, trashed }: ContactsWanted): { where: string; parameters: Parameters } => {
  const conditions = [trashed ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL']
  const parameters: Record<string, string> = {}
  const asked = [...words.slice(0, MAX_WORDS - 1), words.slice(MAX_WORDS - 1).join(' ')].filter((word) => word !== '')
  for (const [index, word] of asked.entries()) {
    conditions.push(`instr(words, $word${index}) > 0`)
    parameters[`word${index}`] = word
  }
  if (company !== null) {
    conditions.push('company_key = $company')
    parameters.company = company
  }
  return { where: conditions.join(' AND '), parameters }
}

const ORDERS = {
  company: "company_key = '', company_key, name_key, seq",
  name: 'name_key, seq',
  trash: 'trashed_at DESC, seq DESC',
} as const

/** A page of contacts in an order. A negative limit means all. */
export const contactPage = (
  read: ReadHandle,
  wanted: ContactsWanted,
  order: keyof typeof ORDERS,
  page: { offset: number; limit: number },
): ContactRow[] => {
  const { where, parameters } = conditionsOf(wanted)
  return read.all<ContactRow>(
    `SELECT * FROM contact WHERE ${where} ORDER BY ${ORDERS[order]} LIMIT $limit OFFSET $offset`,
    { ...parameters, ...page },
  )
}

export const countContacts = (read: ReadHandle, wanted: ContactsWanted): number => {
  const { where, parameters } = conditionsOf(wanted)
  return read.get<{ count: number }>(`SELECT count(*) AS count FROM contact WHERE ${where}`, parameters)?.count ?? 0
}

/** The companies of contacts, the largest first; of several ways to write one, the one that was used last. */
export const companiesOfContacts = (read: ReadHandle): NamedCount[] =>
  read
    .all<NamedCount>(
      `SELECT company AS name, count(*) AS count, max(updated_at) AS latest FROM contact
       WHERE trashed_at IS NULL AND company_key <> '' GROUP BY company_key
       ORDER BY count DESC, company_key LIMIT 500`,
    )
    .map(({ name, count }) => ({ name, count }))

export const insertContact = (
  write: WriteHandle,
  contact: ContactColumns & { id: string; origin: string; uid: string; now: number },
): void => {
  write.run(
    `INSERT INTO contact (id, name, name_key, company, company_key, role, phones, mails, city, note, words,
       origin, uid, version, created_at, updated_at, trashed_at)
     VALUES ($id, $name, $name_key, $company, $company_key, $role, $phones, $mails, $city, $note, $words,
       $origin, $uid, 1, $now, $now, NULL)`,
    { ...contact },
  )
}

/** @returns whether the contact was there, not in the trash, and still at the version the change started from */
export const updateContact = (
  write: WriteHandle,
  contact: ContactColumns & { id: string; version: number; now: number },
): boolean =>
  write.run(
    `UPDATE contact SET name = $name, name_key = $name_key, company = $company, company_key = $company_key,
       role = $role, phones = $phones, mails = $mails, city = $city, note = $note, words = $words,
       version = version + 1, updated_at = $now
     WHERE id = $id AND version = $version AND trashed_at IS NULL`,
    { ...contact },
  ).changes === 1

export const setContactTrashed = (write: WriteHandle, id: string, trashedAt: number | null): void => {
  write.run('UPDATE contact SET trashed_at = $trashedAt, version = version + 1 WHERE id = $id', { id, trashedAt })
}

/** Removes a contact that is in the trash. @returns whether it was there */
export const removeTrashedContact = (write: WriteHandle, id: string): boolean =>
  write.run('DELETE FROM contact WHERE id = $id AND trashed_at IS NOT NULL', { id }).changes === 1

/** Removes what has been in the trash since before an instant. @returns how many went */
export const removeContactsTrashedBefore = (write: WriteHandle, before: number): number =>
  write.run('DELETE FROM contact WHERE trashed_at IS NOT NULL AND trashed_at < $before', { before }).changes
