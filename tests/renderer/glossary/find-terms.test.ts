import { expect, test } from 'vitest'
import { findTerms, sortTerms } from '../../../renderer/features/glossary/find-terms.ts'
import { term } from '../../core/support/bundle.ts'

const both = (en: string, fr: string) => ({ en, fr })

const terms = [
  term('b', {
    term: 'pagaré',
    name: both('Promissory note', 'Billet à ordre'),
    explanation: both('Signed.', 'Signé.'),
  }),
  term('a', { term: 'Óvalo', name: both('Oval', 'Ovale'), explanation: both('A shape.', 'Une forme arrondie.') }),
  term('c', { term: 'CFDI', name: both('Invoice', 'Facture'), explanation: both('An XML file.', 'Un fichier XML.') }),
]
const idsOf = (words: string, language: 'en' | 'fr') => findTerms(terms, words, language).map(({ id }) => id)

test('a term is found by its words in either language, without case and accents', () => {
  expect(idsOf('PAGARE', 'en')).toEqual(['b'])
  expect(idsOf('facture', 'en')).toEqual(['c'])
  expect(idsOf('billet signe', 'fr')).toEqual(['b'])
})

test('explanations are searched in the language that is read', () => {
  expect(idsOf('arrondie', 'fr')).toEqual(['a'])
  expect(idsOf('arrondie', 'en')).toEqual([])
})

test('terms stand in the order of the alphabet, accented letters among the others', () => {
  expect(sortTerms(terms, 'fr').map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
