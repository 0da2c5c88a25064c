import { expect, test } from 'vitest'
import { hasWords } from '../../../renderer/features/library/words.ts'

test.each([
  ['', true],
  ['  ', true],
  ['consulte generale', false],
  ['CONSULE generale', true],
  ['générale monterrey', true],
  ['querétaro', true],
  ['nino', true],
])('“%s” among the texts: %s', (words, isFound) => {
  expect(hasWords(words, ['Consule générale à Monterrey', 'Queretaro', 'niño'])).toBe(isFound)
})
