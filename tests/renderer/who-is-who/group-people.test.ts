import { expect, test } from 'vitest'
import { byOrganization, findPeople } from '../../../renderer/features/who-is-who/group-people.ts'
import type { Person } from '../../../shared/model/reference.ts'

const person = (id: string, en: string, fr: string, note?: Person['note']): Person => ({
  id,
  name: id,
  role: { en: 'Minister', fr: 'Ministre' },
  organization: { en, fr },
  ...(note && { note }),
  confirm: false,
  asOf: '2026-10-07',
  reviewBy: '2027-04-05',
  sources: ['a'],
})

const people = [
  person('ana', 'Chamber', 'Chambre'),
  person('bob', 'Government', 'Gouvernement'),
  person('cleo', 'Bank', 'Banque', { en: 'Signed the lease', fr: 'A signé le bail' }),
  person('dan', 'Government', 'Gouvernement'),
]

test('organizations of several people come first, the others keep the order of the library', () => {
  expect(byOrganization(people, 'fr').map(({ name, people: members }) => [name, members.map(({ id }) => id)])).toEqual([
    ['Gouvernement', ['bob', 'dan']],
    ['Chambre', ['ana']],
    ['Banque', ['cleo']],
  ])
})

test('people are found by name, post, organization and note, in either language', () => {
  const found = (words: string): string[] => findPeople(people, words).map(({ id }) => id)
  expect(found('gouvernement')).toEqual(['bob', 'dan'])
  expect(found('bank signe')).toEqual(['cleo'])
  expect(found('ministre ANA')).toEqual(['ana'])
  expect(found('nobody')).toEqual([])
})
