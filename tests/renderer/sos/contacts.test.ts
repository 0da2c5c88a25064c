import { expect, test } from 'vitest'
import { dialAddress } from '../../../renderer/features/sos/dial.ts'
import { groupContacts } from '../../../renderer/features/sos/group-contacts.ts'
import { EmergencyContact } from '../../../shared/model/place.ts'

const text = { en: 'text', fr: 'texte' }
const contact = (id: string, order: number, city?: string): EmergencyContact =>
  EmergencyContact.parse({
    id,
    name: text,
    what: text,
    when: text,
    order,
    ...(city !== undefined && { city }),
    asOf: '2026-09-29',
    reviewBy: '2027-03-28',
    sources: ['s'],
  })

test('puts the first three by order on top, then the country, then the cities of the route', () => {
  const groups = groupContacts(
    [
      contact('roads', 60),
      contact('jalisco', 70, 'guadalajara'),
      contact('embassy', 30, 'mexico-city'),
      contact('911', 10),
      contact('ottawa', 20),
      contact('locatel', 45, 'mexico-city'),
      contact('elsewhere', 80, 'tijuana'),
    ],
    ['mexico-city', 'monterrey', 'guadalajara'],
  )
  expect(groups.first.map(({ id }) => id)).toEqual(['911', 'ottawa', 'embassy'])
  expect(groups.country.map(({ id }) => id)).toEqual(['roads'])
  expect(groups.cities.map(({ city, contacts }) => [city, contacts.map(({ id }) => id)])).toEqual([
    ['mexico-city', ['locatel']],
    ['guadalajara', ['jalisco']],
    ['tijuana', ['elsewhere']],
  ])
})

test('dials what can be dialled, and nothing that is written to', () => {
  expect(dialAddress({ number: '911', kind: 'short' })).toBe('tel:911')
  expect(dialAddress({ number: '+52 55 5724 7900', kind: 'voice' })).toBe('tel:+525557247900')
  expect(dialAddress({ number: '*222#', kind: 'short' })).toBe('tel:*222%23')
  expect(dialAddress({ number: '+1 613 909 8881', kind: 'whatsapp' })).toBeNull()
  expect(dialAddress({ number: '+1 613 686 3658', kind: 'text' })).toBeNull()
  expect(dialAddress({ number: '+1 613 909 8087', kind: 'signal' })).toBeNull()
})
