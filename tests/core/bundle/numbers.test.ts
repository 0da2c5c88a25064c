import { describe, expect, test } from 'vitest'
import { numbersApart } from '../../../core/bundle/build/numbers.ts'

const apart = (english: string, french: string): string[] => {
  const { en, fr } = numbersApart(english, french)
  return [...en.map(({ written }) => `en ${written}`), ...fr.map(({ written }) => `fr ${written}`)]
}

describe('the same figure, as each language writes it:', () => {
  test.each([
    ['59,283 calls in 2025, 5,959 of them', '59\u00a0283 appels en 2025, dont 5\u202f959'],
    ['68.8% of 1,234.5 tonnes', '68,8\u00a0% de 1 234,5 tonnes'],
    ['C$10.2 billion', '10,2 milliards de dollars canadiens'],
    ['US$1.2 trillion', '1 200 milliards de dollars américains'],
    ['US$1.5-million', '1,5 million de dollars américains'],
    ['the first above one billion', 'le premier à franchir le milliard'],
    ['two million', 'deux millions'],
    ['on 7 October 2026 and 1 July', 'le 7 octobre 2026 et le 1er juillet'],
    ['from 9 a.m. to 5:30 p.m.', 'de 9 h à 17 h 30'],
    ['from 8 to 10 p.m.', 'de 20 h à 22 h'],
    ['from 05:00 to 22:00', 'de 5 h à 22 h'],
    ['at noon', 'à 12 h'],
    ['the winter of 2026–27', 'l’hiver 2026-2027'],
    ['call +52 55 5724 7900 or 800 123 456', 'appelez le +52 55 5724 7900 ou le 800 123 456'],
    ['3 of 20 people', 'trois personnes sur vingt'],
    ['section 83.03', 'article 83.03'],
  ])('%s = %s', (english, french) => {
    expect(apart(english, french)).toEqual([])
  })
})

describe('another figure:', () => {
  test.each([
    ['68.8%', '6,88 %', ['en 68.8', 'fr 6,88']],
    ['C$10.2 billion', '10,2 billions', ['en 10.2 billion', 'fr 10,2 billions']],
    ['11,081 victims in 2025', '11 018 victimes en 2025', ['en 11,081', 'fr 11 018']],
    ['5 p.m.', '5 h', ['en 17', 'fr 5']],
    ['7 October 2026', '7 octobre', ['en 2026']],
    ['+52 55 5724 7900', '+52 55 5724 7901', ['en 7900', 'fr 7901']],
    ['firms', '40 entreprises', ['fr 40']],
  ])('%s ≠ %s', (english, french, found) => {
    expect(apart(english, french)).toEqual(found)
  })
})
