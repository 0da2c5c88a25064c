import { expect, test } from 'vitest'
import { splitHash } from '../../../renderer/app/hash-location.ts'
import { addressOfPath, hrefOfLink, paths } from '../../../renderer/app/paths.ts'
import { formatAddress } from '../../../shared/text/address.ts'

test.each([
  ['valise:briefing/safety', '/briefings/safety'],
  ['valise:briefing/safety#governments', '/briefings/safety/governments'],
  ['valise:region/MX-NLE', '/regions/MX-NLE'],
  ['valise:contact/emergency-911', '/sos/emergency-911'],
  ['valise:place/embassy-canada', '/places/embassy-canada'],
  ['valise:term/cfdi', '/glossary/cfdi'],
  ['valise:person/dominic-leblanc', '/who-is-who/dominic-leblanc'],
  ['valise:note/0a1b2c3d-4e5f', '/notes/0a1b2c3d-4e5f'],
])('%s leads to %s and back', (address, path) => {
  expect(hrefOfLink(address)).toBe(`#${path}`)
  const back = addressOfPath(path)
  expect(back && formatAddress(back)).toBe(address)
})

test('a passage has an address in its briefing', () => {
  expect(hrefOfLink('valise:briefing/safety?passage=0a1b2c3d-4e5f')).toBe('#/briefings/safety?passage=0a1b2c3d-4e5f')
})

test('lists and tools have no address', () => {
  for (const path of [paths.today, paths.notes, paths.trash, paths.sos, paths.settings, '/search?q=x']) {
    expect(addressOfPath(path)).toBeNull()
  }
})

test('what is no address of ours is no link', () => {
  for (const target of ['https://example.org', 'javascript:alert(1)', 'valise:note/../x', 'valise:else/x', '']) {
    expect(hrefOfLink(target)).toBeNull()
  }
})

test.each([
  ['', '/', ''],
  ['#', '/', ''],
  ['#/', '/', ''],
  ['#/notes/a', '/notes/a', ''],
  ['#notes/a', '/notes/a', ''],
  ['#/search?q=a%20b?c', '/search', 'q=a%20b?c'],
])('the fragment “%s” is the path %s with the question “%s”', (hash, path, search) => {
  expect(splitHash(hash)).toEqual({ path, search })
})

test('words survive their way into the address of a search', () => {
  const words = 'Nuevo León & “ley” 100% #1 ?'
  const { search } = splitHash(`#${paths.search(words)}`)
  expect(new URLSearchParams(search).get('q')).toBe(words)
})
