import { expect, test } from 'vitest'
import { exceptionsOf, hasExceptions, numberOf, stepOf, toneOf } from '../../../renderer/features/regions/steps.ts'
import { Advice, Issuer } from '../../../shared/model/region.ts'

const text = { en: 'text', fr: 'texte' }
const dates = { asOf: '2026-10-07', reviewBy: '2026-11-06', sources: ['s'] }
const advice = (level: number, rules: readonly object[] = []): Advice =>
  Advice.parse({ issuer: 'CA', level, rules: rules.map((rule) => ({ text, ...rule })), ...dates })

const issuer = (levels: readonly number[], numbered = true): Issuer =>
  Issuer.parse({
    id: 'CA',
    name: text,
    numbered,
    scale: levels.map((level) => ({ level, label: text })),
    country: { level: levels[0], text, ...dates },
  })

test('without rules the level is the step', () => {
  expect(stepOf(advice(2))).toEqual({ level: 2, inPart: null })
})

test('a rule for everyone that covers the whole region raises the step', () => {
  expect(stepOf(advice(2, [{ level: 3 }, { level: 2 }]))).toEqual({ level: 3, inPart: null })
})

test('a rule never lowers the step', () => {
  expect(stepOf(advice(3, [{ level: 2 }, { level: 1, area: text }]))).toEqual({ level: 3, inPart: null })
})

test('a higher rule for an area or a strip is in part', () => {
  expect(stepOf(advice(2, [{ level: 3, area: text }]))).toEqual({ level: 2, inPart: 3 })
  expect(stepOf(advice(2, [{ level: 3, within: { km: 20, of: ['MX-SIN'] } }]))).toEqual({ level: 2, inPart: 3 })
  expect(
    stepOf(
      advice(2, [
        { level: 3, area: text },
        { level: 4, area: text },
      ]),
    ),
  ).toEqual({ level: 2, inPart: 4 })
})

test('an area at the step of the whole region is not in part', () => {
  expect(stepOf(advice(2, [{ level: 3 }, { level: 3, area: text }]))).toEqual({ level: 3, inPart: null })
})

test('what an issuer tells its own staff colours nothing', () => {
  const staff = advice(2, [
    { level: 4, appliesTo: 'staff' },
    { level: 4, appliesTo: 'staff', area: text, except: [{ area: text }] },
  ])
  expect(stepOf(staff)).toEqual({ level: 2, inPart: null })
  expect(hasExceptions(staff)).toBe(false)
})

test('tells the exceptions of the whole region from those of a part', () => {
  const both = advice(2, [
    { level: 3, except: [{ area: { en: 'city', fr: 'ville' } }] },
    { level: 4, area: text, except: [{ area: text }] },
  ])
  expect(hasExceptions(both)).toBe(true)
  expect(exceptionsOf(both).map(({ area }) => area.en)).toEqual(['city'])
})

test('gives each step of four its own look and the ends of other scales the first and the last', () => {
  expect([1, 2, 3, 4].map((level) => toneOf(issuer([1, 2, 3, 4]), level))).toEqual([1, 2, 3, 4])
  expect([1, 2, 3].map((level) => toneOf(issuer([1, 2, 3]), level))).toEqual([1, 3, 4])
  expect([0, 9].map((level) => toneOf(issuer([0, 9]), level))).toEqual([1, 4])
  expect([4, 1].map((level) => toneOf(issuer([4, 3, 2, 1]), level))).toEqual([4, 1])
})

test('gives numbers only where the issuer numbers its steps', () => {
  expect(numberOf(issuer([1, 2, 3, 4]), 3)).toEqual({ number: 3, of: 4 })
  expect(numberOf(issuer([1, 2, 3], false), 2)).toBeNull()
})
