import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
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
