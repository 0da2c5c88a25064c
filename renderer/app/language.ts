import type { i18n } from 'i18next'
import { useCallback, useContext } from 'react'
import { I18nContext, useTranslation } from 'react-i18next'
import type { Language, Text } from '../../shared/model/primitives.ts'

/** The language the page speaks now. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation()
  return i18n.language === 'fr' ? 'fr' : 'en'
}

/** Picks the reader's language out of a text of the library. */
export const useText = (): ((text: Text) => string) => {
  const language = useLanguage()
  return useCallback((text) => text[language], [language])
}

/**
 * The translator itself, the same object for as long as the page lives. The one that `useTranslation`
 * gives is another after each change of language: whatever depends on it would begin anew.
 */
export const useTranslator = (): i18n => {
  const context = useContext(I18nContext)
  if (!context) throw new Error('useTranslator needs an I18nextProvider above it')
  return context.i18n
}
