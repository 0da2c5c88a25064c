import { describe, expect, test } from 'vitest'
import { countWords, readingMinutes } from '../../shared/text/reading-time.ts'

describe('the number of words', () => {
  test.each([
    ['', 'en', 0],
    [' — … !', 'en', 0],
    ['Travel by day.', 'en', 3],
    ['Don’t rely on 911 alone', 'en', 5],
    ['Les juges sont élus, dit-on : « oui »', 'fr', 7],
    ['3.5 % of 1,200 firms', 'en', 4],
  ])('in %j (%s) is %i', (text, language, words) => {
    expect(countWords(text, language)).toBe(words)
  })
})

test('a text takes whole minutes, at least one', () => {
  const words = (count: number): string => 'word '.repeat(count)
  expect(readingMinutes('', 'en')).toBe(1)
  expect(readingMinutes(words(220), 'en')).toBe(1)
  expect(readingMinutes(words(221), 'en')).toBe(2)
  expect(readingMinutes(words(2_200), 'fr')).toBe(10)
})
