import { expect, test } from 'vitest'
import { createFormat } from '../../../renderer/app/format.ts'
import { eitherOf, periodOf } from '../../../renderer/features/regions/words.ts'

test('writes the period of a number as a year or as two months', () => {
  expect(periodOf('2025', createFormat('en'))).toEqual(['2025'])
  expect(periodOf('2025-07/2026-06', createFormat('en'))).toEqual(['July 2025', 'June 2026'])
  expect(periodOf('2025-07/2026-06', createFormat('fr'))).toEqual(['juillet 2025', 'juin 2026'])
})

test('joins alternatives with “or”', () => {
  expect(eitherOf(['by air', 'by sea'], 'en')).toBe('by air or by sea')
  expect(eitherOf(['par avion', 'par bateau'], 'fr')).toBe('par avion ou par bateau')
})
