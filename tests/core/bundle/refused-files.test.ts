import { expect, test } from 'vitest'
import { bundleText, smallContent, source } from '../support/bundle.ts'
import { describeRefusals, next, type Refused } from '../support/refused.ts'
import { testLibrary } from '../support/stores.ts'

const whole = next()

test('the bundle these are made from is taken', () => {
  expect(testLibrary().sync(whole)).toMatchObject({ edition: 6, changed: 0, removed: 0, unchanged: 0 })
  // A byte order mark, which some programs put before a text, is no fault.
  expect(testLibrary().sync(`\ufeff${whole}`).edition).toBe(6)
})

const notJson = (name: string, text: string): Refused => ({
  name,
  text,
  code: 'bundle-not-json',
  message: /it is not JSON.*choose the file the mission desk sent/,
})

describeRefusals('a file that is no bundle is refused:', [
  notJson('empty', ''),
  notJson('spaces', ' \n\t'),
  notJson('a web page', '<!doctype html><title>404</title>'),
  notJson('prose', 'Dear delegates, here is'),
  notJson('binary', new TextDecoder().decode(Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256))),
  notJson('JSON with a comment', whole.replace('{', '{ /* x */')),
  notJson('JSON twice', `${whole}${whole}`),
  {
    name: 'half a bundle',
    text: whole.slice(0, whole.length / 2),
    code: 'bundle-cut-short',
    message: /fetch the file again/,
  },
  { name: 'all but its last character', text: whole.slice(0, -1), code: 'bundle-cut-short', message: /cut short/ },
])

const noBundle = (text: string): Refused => ({
  name: `the JSON ${text}`,
  text,
  code: 'bundle-format',
  message: /JSON but not a bundle.*choose the file the mission desk sent/,
})

describeRefusals('an envelope of another kind is refused:', [
  {
    name: 'a later format, whatever is in it',
    text: JSON.stringify({ format: 'valise-bundle/2', content: [], constructor: { deep: [[[[[[[[[[]]]]]]]]]] } }),
    code: 'bundle-format',
    message: /format valise-bundle\/2; this Valise reads valise-bundle\/1.*update Valise/,
  },
  ...['null', '7', '"text"', '[]', '{}', '{"format":1}', '{"format":"other"}', '{"content":{}}'].map(noBundle),
  {
    name: 'no content',
    text: JSON.stringify({ format: 'valise-bundle/1' }),
    code: 'bundle-invalid',
    message: /not valid: content .*received undefined/,
  },
  ...[null, 'all of it', 7, []].map(
    (content): Refused => ({
      name: `the content ${JSON.stringify(content)}`,
      text: JSON.stringify({ format: 'valise-bundle/1', content }),
      code: 'bundle-invalid',
      message: /content\.mission/,
    }),
  ),
  {
    name: 'an unknown key beside the content',
    text: bundleText(smallContent(), { extra: 1 }),
    code: 'bundle-invalid',
    message: /"extra"/,
  },
  {
    name: 'signatures of no known shape',
    text: bundleText(smallContent(), { signatures: [{ keyId: 'k' }] }),
    code: 'bundle-invalid',
    message: /signatures\[0\]\.algorithm/,
  },
])

describeRefusals('an edition that may not follow is refused:', [
  {
    name: 'an older one',
    text: bundleText(smallContent({ edition: 4 })),
    code: 'bundle-older',
    message: /is edition 4; the library already has the newer edition 5/,
  },
  {
    name: 'the same one with another content',
    text: bundleText(smallContent({ edition: 5, sources: [source('gac', { title: 'Another' }), source('other')] })),
    code: 'bundle-same-edition',
    message: /says it is edition 5.*its content is different.*ask the mission desk which one is true/,
  },
  {
    name: 'one of another mission',
    text: next({ mission: { ...smallContent().mission, id: 'canada-chile-2027' } }),
    code: 'bundle-other-mission',
    message: /“canada-chile-2027”; this library holds “canada-mexico-2026”.*--data/,
  },
])
