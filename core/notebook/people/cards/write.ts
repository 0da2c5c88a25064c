import ICAL from 'ical.js'
import type { Contact, ContactFacts } from '../../../../shared/model/contact.ts'

/** What a card may not hold: control characters other than line ends and tabs (RFC 6350, section 3.3). */
const clean = (text: string): string => {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
  return lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

const parts = (card: ICAL.Component, name: string, values: readonly string[]): void => {
  const property = new ICAL.Property(name, card)
  property.setValue(values.map(clean) as never)
  card.addProperty(property)
}

const text = (card: ICAL.Component, name: string, value: string): void => {
  if (value.trim() === '') return
  const property = new ICAL.Property(name, card)
  // In 4.0 a telephone number would pass for a `tel:` address otherwise.
  if (property.type === 'uri') property.resetType('text')
  property.setValue(clean(value))
  card.addProperty(property)
}

/** What a card says beside the facts. */
export interface CardFrame {
  /** 4.0 is for address books; 3.0 for a telephone's camera, because every one of them reads it. */
  readonly version: '3.0' | '4.0'
  readonly uid?: string
  /** When it was last changed, an instant in UTC. */
  readonly changed?: string
}

/** One vCard with its line ends. */
export const writeCard = (facts: ContactFacts, { version, uid, changed }: CardFrame): string => {
  const card = new ICAL.Component(['vcard', [], []], undefined)
  card.addPropertyWithValue('version', version)
  if (uid !== undefined) text(card, 'uid', uid)
  text(card, 'fn', facts.name)
  // Which part of a name is the family's nobody can tell by rule; programs that need parts get one.
  parts(card, 'n', ['', facts.name, '', '', ''])
  if (facts.company.trim() !== '') parts(card, 'org', [facts.company])
  text(card, 'title', facts.role)
  for (const phone of facts.phones) text(card, 'tel', phone)
  for (const mail of facts.mails) text(card, 'email', mail)
  if (facts.city.trim() !== '') parts(card, 'adr', ['', '', '', facts.city, '', '', ''])
  text(card, 'note', facts.note)
  const lines = card.toString()
  if (changed === undefined) return `${lines}\r\n`
  const stamp = changed.replace(/[-:]|\.\d+/g, '')
  return `${lines.replace(/END:VCARD\s*$/, `REV:${stamp}\r\nEND:VCARD`)}\r\n`
}

/** Contacts as a file of vCards 4.0 (RFC 6350). */
export const writeCardFile = (people: readonly Contact[], withNotes: boolean): string =>
  people
    .map((contact) =>
      writeCard(withNotes ? contact : { ...contact, note: '' }, {
        version: '4.0',
        uid: contact.uid,
        changed: contact.updatedAt,
      }),
    )
    .join('')
