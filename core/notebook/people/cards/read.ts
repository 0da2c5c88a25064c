import ICAL from 'ical.js'
import type { ContactFacts } from '../../../../shared/model/contact.ts'
import {
  MAX_CONTACT_MAIL,
  MAX_CONTACT_NAME,
  MAX_CONTACT_NOTE,
  MAX_CONTACT_PHONE,
  MAX_CONTACT_ROLE,
  MAX_CONTACT_WAYS,
} from '../../../../shared/model/contact-limits.ts'
import { MAX_FACT } from '../../../../shared/model/note-limits.ts'
import { cardsIn, invalidCards, type RawCard } from './lines.ts'
import { newerLine } from './old-card.ts'

/** One card of a file. */
export interface ReadCard {
  /** Where it stands in the file, counted from 0. */
  readonly card: number
  /** Empty where it has none. */
  readonly uid: string
  readonly facts: ContactFacts
}

/** What a file of cards says. */
export interface CardContent {
  readonly cards: readonly ReadCard[]
  readonly skipped: number
  readonly left: number
  readonly shortened: number
}

const READ = new Set(['version', 'uid', 'fn', 'n', 'org', 'title', 'role', 'tel', 'email', 'adr', 'note', 'nickname'])
const LEFT = new Set(['photo', 'logo', 'sound', 'key'])
const MAX_UID = 1_000

/** The name of a content line without its group: `item1.EMAIL;type=pref:a@b` is `email`. */
const nameOf = (line: string): string =>
  /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)(?=[;:])/.exec(line)?.[1]?.toLowerCase() ?? ''

const STRUCTURED = new Set(['n', 'org', 'adr'])

/** Stands for a backslash while the parser works: no card may hold this character. */
const BACKSLASH = '\u0001'

/**
 * A content line as the parser needs it. In texts of one part some programs escape what need not be
 * escaped, and the parser would keep those backslashes; in texts of several it takes the second half
 * of an escaped backslash for an escape of what follows.
 */
const forParser = (line: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no card may hold them (RFC 6350, section 3.3)
  const plain = line.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')
  const isStructured = STRUCTURED.has(nameOf(plain))
  return plain.replace(/\\(.)/gs, (pair, sign: string) =>
    isStructured ? (sign === '\\' ? BACKSLASH : pair) : ';:'.includes(sign) ? sign : pair,
  )
}

const parsed = (lines: readonly string[]): ICAL.Component => {
  const text = ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')
  try {
    return new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
  } catch (error) {
    throw invalidCards(error instanceof Error ? error.message.slice(0, 200) : 'it is malformed')
  }
}

const partsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((part) =>
    (Array.isArray(part) ? part.join(', ') : String(part ?? '')).replaceAll(BACKSLASH, '\\').toWellFormed(),
  )

/** All that the properties of a name say, each as one text or several parts. */
const said = (card: ICAL.Component, name: string): string[][] =>
  card.getAllProperties(name).map((property) => partsOf(property.getFirstValue()))

const first = (texts: readonly string[]): string => texts.find((text) => text.trim() !== '') ?? ''

const numberIn = (text: string): string => {
  const match = /^tel:([^;]*)(?:;ext=([^;]*))?/i.exec(text.trim())
  if (!match) return text
  const [, number = '', extension] = match
  return extension === undefined ? number : `${number} x${extension}`
}

const addressIn = (text: string): string => text.replace(/^\s*mailto:/i, '')

/** Given name, others, family name, in the order in which they are said. */
const fullName = ([family = '', given = '', others = '', before = '', after = '']: readonly string[]): string =>
  [before, given, others, family, after].filter((part) => part.trim() !== '').join(' ')

const readCard = (
  { lines, isOld }: RawCard,
  card: number,
  tell: { left(): void; shortened(): void },
): ReadCard | null => {
  const kept: string[] = []
  for (const line of lines) {
    const name = nameOf(line)
    if (LEFT.has(name)) tell.left()
    if (READ.has(name)) kept.push(forParser(isOld && name !== 'version' ? newerLine(line) : line))
  }
  const component = parsed(isOld ? kept.map((line) => (nameOf(line) === 'version' ? 'VERSION:3.0' : line)) : kept)
  const short = (text: string, most: number): string => {
    if (text.length > most) tell.shortened()
    return text.slice(0, most).toWellFormed()
  }
  const texts = (name: string): string[] => said(component, name).map((parts) => parts.join(', '))
  const ways = (all: readonly string[], longest: number): string[] => {
    const distinct = [...new Set(all.filter((way) => way.trim() !== ''))]
    if (distinct.length > MAX_CONTACT_WAYS) tell.shortened()
    return distinct.slice(0, MAX_CONTACT_WAYS).map((way) => short(way, longest))
  }
  const company = said(component, 'org')
    .map((parts) => parts.filter((part) => part.trim() !== '').join(', '))
    .find((each) => each !== '')
  const mails = ways(texts('email').map(addressIn), MAX_CONTACT_MAIL)
  const name = first([
    ...texts('fn'),
    ...said(component, 'n').map(fullName),
    ...texts('nickname'),
    company ?? '',
    ...mails,
  ])
  if (name.trim() === '') return null
  return {
    card,
    uid: short(first(texts('uid')), MAX_UID),
    facts: {
      name: short(name, MAX_CONTACT_NAME),
      company: short(company ?? '', MAX_FACT),
      role: short(first([...texts('title'), ...texts('role')]), MAX_CONTACT_ROLE),
      phones: ways(texts('tel').map(numberIn), MAX_CONTACT_PHONE),
      mails,
      city: short(first(said(component, 'adr').map((parts) => parts[3] ?? '')), MAX_FACT),
      note: short(
        texts('note')
          .filter((note) => note.trim() !== '')
          .join('\n\n'),
        MAX_CONTACT_NOTE,
      ),
    },
  }
}

/** Reads a file of vCards. Errors: `cards-invalid`. */
export const readCards = (text: string): CardContent => {
  let [left, shortened, skipped] = [0, 0, 0]
  const tell = {
    left: () => {
      left += 1
    },
    shortened: () => {
      shortened += 1
    },
  }
  const cards = cardsIn(text).flatMap((raw, card): ReadCard[] => {
    const read = readCard(raw, card, tell)
    if (read === null) skipped += 1
    return read === null ? [] : [read]
  })
  return { cards, skipped, left, shortened }
}
