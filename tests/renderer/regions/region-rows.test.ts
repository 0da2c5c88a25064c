import { expect, test } from 'vitest'
import { countLevels, filterRows, isAtLevel, rowOf, sortRows } from '../../../renderer/features/regions/region-rows.ts'
import { Region } from '../../../shared/model/region.ts'

const text = { en: 'text', fr: 'texte' }
const area = { area: text }

const row = (id: string, name: string, level: number, rules: readonly object[] = [], asOf = '2026-10-07') => {
  const region = Region.parse({
    id,
    name: { en: name, fr: name },
    localName: name,
    capital: 'Capital',
    advice: [
      {
        issuer: 'CA',
        level,
        rules: rules.map((rule) => ({ text, ...rule })),
        asOf,
        reviewBy: '2026-11-06',
        sources: ['s'],
      },
      { issuer: 'US', level: 1, asOf: '2026-10-01', reviewBy: '2026-12-01', sources: ['s'] },
    ],
  })
  return rowOf(region, name)
}

const rows = [
  row('MX-NLE', 'Nuevo León', 2, [{ level: 3, except: [area] }]),
  row('MX-JAL', 'Jalisco', 2, [{ level: 3, ...area }]),
  row('MX-AGU', 'Aguascalientes', 2, [], '2026-01-01'),
  row('MX-SIN', 'Sinaloa', 4),
]
const compare = new Intl.Collator('en').compare
const order = (by: string, descending = false): string[] =>
  sortRows(rows, { by, descending }, compare).map(({ region }) => region.id)

test('orders by name, by an issuer’s step and by date, equal ones by name', () => {
  expect(order('name')).toEqual(['MX-AGU', 'MX-JAL', 'MX-NLE', 'MX-SIN'])
  expect(order('name', true)).toEqual(['MX-SIN', 'MX-NLE', 'MX-JAL', 'MX-AGU'])
  expect(order('CA')).toEqual(['MX-AGU', 'MX-JAL', 'MX-NLE', 'MX-SIN'])
  expect(order('CA', true)).toEqual(['MX-SIN', 'MX-NLE', 'MX-JAL', 'MX-AGU'])
  expect(order('US', true)).toEqual(['MX-AGU', 'MX-JAL', 'MX-NLE', 'MX-SIN'])
  expect(order('exceptions', true)[0]).toBe('MX-NLE')
  expect(order('asOf')[0]).toBe('MX-AGU')
})

test('is as old as the oldest advice and due with the first', () => {
  expect(rows[0]).toMatchObject({ asOf: '2026-10-01', reviewBy: '2026-11-06' })
  expect(rows[2]).toMatchObject({ asOf: '2026-01-01' })
})

test('finds regions whatever the accents, the case and the language', () => {
  const found = (words: string): string[] => filterRows(rows, words).map(({ region }) => region.id)
  expect(found('nuevo leon')).toEqual(['MX-NLE'])
  expect(found('LEÓN')).toEqual(['MX-NLE'])
  expect(found('mx-jal')).toEqual(['MX-JAL'])
  expect(found('capital sin')).toEqual(['MX-SIN'])
  expect(found('nowhere')).toEqual([])
  expect(found('  ')).toHaveLength(4)
})

test('counts regions at a step wholly and in part', () => {
  expect(countLevels(rows, 'CA', [1, 2, 3, 4])).toEqual([
    { level: 1, whole: 0, inPart: 0 },
    { level: 2, whole: 2, inPart: 0 },
    { level: 3, whole: 1, inPart: 1 },
    { level: 4, whole: 1, inPart: 0 },
  ])
  expect(rows.filter((each) => isAtLevel(each, 'CA', 3)).map(({ region }) => region.id)).toEqual(['MX-NLE', 'MX-JAL'])
})
