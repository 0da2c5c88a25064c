import { encode } from 'uqr'
import type { OwnCode } from '../../../shared/contract/people.ts'
import type { OwnCard } from '../../../shared/model/own-card.ts'
import type { Delegate } from '../../../shared/model/preferences.ts'
import { writeCard } from './cards/write.ts'
import { noContactFacts } from './row.ts'

/** Longest name in a code, in UTF-16 code units: with all else at its longest, the largest code still holds it. */
const MAX_NAME = 100

const short = (name: string): string => name.trim().slice(0, MAX_NAME).toWellFormed()

/**
 * The delegate's own card as a QR code (ISO/IEC 18004), with what a stranger may have of it: nothing
 * of the emergency side. It forgives 15 % of damage. `null` while there is no name.
 */
export const ownCodeOf = ({ name, company }: Delegate, { role, phone, mail }: OwnCard): OwnCode | null => {
  if (name.trim() === '') return null
  const ways = (way: string): string[] => (way.trim() === '' ? [] : [way.trim()])
  const facts = { ...noContactFacts, name: short(name), company: short(company), role: role.trim() }
  const vCard = writeCard({ ...facts, phones: ways(phone), mails: ways(mail) }, { version: '3.0' })
  const { data } = encode(vCard, { ecc: 'M', border: 0 })
  return { vCard, rows: data.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')) }
}
