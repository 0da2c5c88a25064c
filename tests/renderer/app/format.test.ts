import { expect, test } from 'vitest'
import { createFormat } from '../../../renderer/app/format.ts'

const en = createFormat('en')
const fr = createFormat('fr')

test('a date is written as precisely as it is known, in any zone of this computer', () => {
  expect(en.date('2026-10-07')).toBe('October 7, 2026')
  expect(fr.date('2026-10-07')).toBe('7 octobre 2026')
  expect(en.date('2026-10')).toBe('October 2026')
  expect(fr.date('2026')).toBe('2026')
  expect(fr.weekday('2026-02-19')).toBe('jeudi 19 février 2026')
})

test('an instant is written in the zone that is named', () => {
  expect(en.dateTime('2026-02-19T03:30:00Z', 'America/Mexico_City')).toContain('9:30')
  expect(en.day('2026-02-19T03:30:00Z', 'long', 'America/Mexico_City')).toBe('February 18, 2026')
  expect(fr.time('2026-02-19T16:05:00Z', 'America/Toronto')).toBe('11 h 05')
})

test('numbers, sizes, lists and days follow the language', () => {
  expect(en.number(11081)).toBe('11,081')
  expect(fr.number(11081)).toMatch(/^11\s081$/)
  expect(en.minutes(9)).toBe('9\u00a0min')
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c')
  expect(en.inDays(1)).toBe('tomorrow')
  expect(fr.inDays(-3)).toBe('il y a 3 jours')
  expect(en.bytes(0)).toBe('0 bytes')
  expect(en.bytes(8_200)).toBe('8.2 kB')
  expect(fr.bytes(1_500_000)).toMatch(/^1,5\sMo$/)
})

test('texts are ordered as in a dictionary: accents and capitals do not tear names apart', () => {
  expect(['Zapopan', 'élan', 'Eaton', 'État'].toSorted(fr.compare)).toEqual(['Eaton', 'élan', 'État', 'Zapopan'])
  expect(['10', '9'].toSorted(en.compare)).toEqual(['9', '10'])
})
