import { OwnCard } from '../../shared/model/own-card.ts'
import type { Store } from '../store/open.ts'
import { putSetting, setting } from './queries.ts'

const KEY = 'own-card'

const empty: OwnCard = {
  insurer: '',
  policy: '',
  insurerPhone: '',
  bloodType: '',
  medical: '',
  person: '',
  personPhone: '',
  notes: '',
  role: '',
  phone: '',
  mail: '',
}

/** Each field that is sound: in an emergency half a card is worth more than none. */
const parse = (stored: string): OwnCard => {
  try {
    const value: unknown = JSON.parse(stored)
    let card = empty
    for (const [key, text] of Object.entries(value ?? {}))
      card = OwnCard.safeParse({ ...card, [key]: text }).data ?? card
    return card
  } catch {
    return empty
  }
}

/** The delegate's own card. */
export const readOwnCard = (store: Store): OwnCard => {
  const stored = setting(store.read, KEY)
  return stored === undefined ? empty : parse(stored)
}

/** Replaces the own card; it is on disk when the function returns. */
export const writeOwnCard = (store: Store, card: OwnCard): OwnCard => {
  store.write((write) => putSetting(write, KEY, JSON.stringify(card)))
  return card
}
