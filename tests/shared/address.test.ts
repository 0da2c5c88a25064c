import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, formatAddress, parseAddress } from '../../shared/text/address.ts'

describe('an address', () => {
  test.each<[string, Address]>([
    ['valise:briefing/safety', { what: 'briefing', id: 'safety', section: null }],
    ['valise:briefing/rule-of-law#courts', { what: 'briefing', id: 'rule-of-law', section: 'courts' }],
    [
      'valise:briefing/safety?passage=0b6f2c1e-2f2e-4b0e-9d4d-000000000001',
      { what: 'briefing', id: 'safety', section: null, passage: '0b6f2c1e-2f2e-4b0e-9d4d-000000000001' },
    ],
    ['valise:region/MX-NLE', { what: 'region', id: 'MX-NLE', section: null }],
    [
      'valise:note/0b6f2c1e-2f2e-4b0e-9d4d-000000000001',
      { what: 'note', id: '0b6f2c1e-2f2e-4b0e-9d4d-000000000001', section: null },
    ],
  ])('%s is read and written', (text, address) => {
    expect(parseAddress(text)).toEqual(address)
    expect(formatAddress(address)).toBe(text)
  })

  test.each([
    '',
    'valise:',
    'valise:briefing',
    'valise:briefing/',
    'valise:briefing/../x',
    'valise:briefing/a b',
    'valise:briefing/a#',
    'valise:briefing/a#B',
    'valise:briefing/a#b#c',
    'valise:source/a',
    'valise:note/a?passage=0b6f2c1e-2f2e',
    'valise:briefing/a?passage=',
    'valise:briefing/a?passage=short',
    'valise:briefing/a?other=0b6f2c1e-2f2e',
    'valise:briefing/a#b?passage=0b6f2c1e-2f2e',
    'VALISE:briefing/a',
    ' valise:briefing/a',
    'valise:briefing/a\n',
    'https://valise/briefing/a',
    `valise:briefing/${'a'.repeat(65)}`,
    'javascript:valise:briefing/a',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeNull()
  })

  test('whatever is read is written back the same', () => {
    const what = fc.constantFrom('briefing', 'region', 'place', 'contact', 'person', 'phrase', 'term', 'note')
    const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/)
    const section = fc.option(fc.stringMatching(/^[a-z0-9-]{1,64}$/))
    fc.assert(
      fc.property(what, id, section, (...[kind, name, part]) => {
        const address = { what: kind, id: name, section: part } as Address
        expect(parseAddress(formatAddress(address))).toEqual(address)
      }),
    )
  })
})
