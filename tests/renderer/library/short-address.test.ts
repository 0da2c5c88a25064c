import { expect, test } from 'vitest'
import { shortAddress } from '../../../renderer/features/library/short-address.ts'

test('leaves out what every address has, and cuts a long one in the middle', () => {
  expect(shortAddress('https://www.gov.uk/')).toBe('gov.uk')
  expect(shortAddress('https://travel.gc.ca/destinations/mexico')).toBe('travel.gc.ca/destinations/mexico')
  const long = shortAddress(`https://example.org/${'a'.repeat(80)}/the-last-part.html`)
  expect(long).toHaveLength(48)
  expect(long).toMatch(/^example\.org\/a+….*part\.html$/)
})
