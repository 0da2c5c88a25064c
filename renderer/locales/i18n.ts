import { createInstance, type i18n, type ParseKeys } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/model/primitives.ts'
import { english, french } from './index.ts'
import { typesetFrench } from './typeset-french.ts'

export type Namespace = keyof typeof english

/** A sentence by its full name, for example `notes:commands.new`. For objects that name their text. */
export type MessageKey = { [N in Namespace]: `${N}:${ParseKeys<N>}` }[Namespace]

/** The translator. All sentences are in the bundle, so it is ready at once and never waits. */
export const createI18n = (language: Language): i18n => {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'fr'],
    ns: Object.keys(english),
    defaultNS: 'common',
    resources: { en: english, fr: typesetFrench(french) },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}

/** The language the system asks for, among those we have. */
export const systemLanguage = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'fr' || language === 'en') return language
  }
  return 'en'
}
