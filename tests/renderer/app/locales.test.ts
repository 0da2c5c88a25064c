import { describe, expect, test } from 'vitest'
import { createI18n, systemLanguage } from '../../../renderer/locales/i18n.ts'
import { english, french } from '../../../renderer/locales/index.ts'
import { typesetFrench } from '../../../renderer/locales/typeset-french.ts'
import { errorCodes } from '../../../shared/contract/errors.ts'

/** Every sentence of a namespace by its dotted key. */
const sentences = (tree: object, prefix = ''): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of sentences(value as object, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

const variables = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted()
const tags = (sentence: string): string[] => [...sentence.matchAll(/<\/?(\w+)>/g)].map(([tag]) => tag).toSorted()

describe.each(Object.keys(english) as (keyof typeof english)[])('namespace %s', (namespace) => {
  const en = sentences(english[namespace])
  const fr = sentences(french[namespace])

  test('has the same keys in both languages', () => {
    const plural = (key: string): boolean => key.endsWith('_many') && en.has(key.replace(/_many$/, '_other'))
    expect([...fr.keys()].filter((key) => !plural(key)).toSorted()).toEqual([...en.keys()].toSorted())
  })

  test('names the same variables and tags in both languages', () => {
    for (const [key, sentence] of en) {
      expect([key, variables(fr.get(key) ?? ''), tags(fr.get(key) ?? '')]).toEqual([
        key,
        variables(sentence),
        tags(sentence),
      ])
    }
  })

  test('has no empty and no untypographic sentence', () => {
    for (const [key, sentence] of [...en, ...fr]) {
      expect(sentence.trim(), key).not.toBe('')
      expect(sentence, key).not.toMatch(/\.\.\.|(?<=\p{L})'(?=\p{L})/u)
    }
    for (const [key, sentence] of sentences(typesetFrench(french[namespace]))) {
      // A colon and guillemets take a space that does not break; French Canada sets none before ; ! ?
      expect(sentence, key).not.toMatch(/ [:»]|« |\p{L}:(?= |$)|\s[;!?]/u)
    }
  })
})

test('there is a sentence for every error', () => {
  expect(Object.keys(english.errors).toSorted()).toEqual([...errorCodes].toSorted())
})

test('the language changes at run time, and French counts zero and one alike', async () => {
  const i18n = createI18n('en')
  expect(i18n.t('frame:rail.today')).toBe('Today')
  await i18n.changeLanguage('fr')
  expect(i18n.t('frame:rail.today')).toBe('Aujourd’hui')
  expect(i18n.t('search:count', { count: 0, total: '0' })).toBe('0 résultat')
  expect(i18n.t('search:count', { count: 1_000_000, total: '1 000 000' })).toBe('1 000 000 résultats')
  await i18n.changeLanguage('en')
  expect(i18n.t('search:count', { count: 0, total: '0' })).toBe('0 results')
})

test('the system’s first known language is taken, English where it knows neither', () => {
  expect(systemLanguage(['es-MX', 'fr-CA', 'en-CA'])).toBe('fr')
  expect(systemLanguage(['en-US', 'fr'])).toBe('en')
  expect(systemLanguage(['de'])).toBe('en')
  expect(systemLanguage([])).toBe('en')
})
