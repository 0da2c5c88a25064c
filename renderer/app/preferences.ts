import type { i18n } from 'i18next'
import { useCallback, useEffect } from 'react'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { Preferences } from '../../shared/model/preferences.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Client } from '../client/client.ts'
import { useClient } from '../client/context.tsx'
import { systemLanguage } from '../locales/i18n.ts'
import { useTranslator } from './language.ts'
import type { PageStore } from './store.ts'
import { usePageState, usePageStore } from './store-context.tsx'

/** Changes the named preferences: on the page at once, then on disk. */
export type PreferenceChanger = (change: Partial<Preferences>) => Promise<void>

/** The reading text sizes, smallest first. */
export const textSizes: readonly Preferences['textSize'][] = [90, 100, 115, 130, 150]

export const createPreferenceChanger =
  (client: Client, store: PageStore, i18n: i18n): PreferenceChanger =>
  async (change) => {
    const before = store.getState().preferences
    store.getState().setPreferences({ ...before, ...change })
    try {
      store.getState().setPreferences(await client.call('preferences.set', change))
    } catch (error) {
      const code = error instanceof ValiseError ? error.code : 'internal'
      store.getState().setPreferences(before)
      store.getState().notify({ message: i18n.t(code, { ns: 'errors' }), tone: 'error' })
    }
  }

/** The preferences and how to change them. */
export const usePreferences = (): readonly [Preferences, PreferenceChanger] => {
  const client = useClient()
  const store = usePageStore()
  const i18n = useTranslator()
  const preferences = usePageState((state) => state.preferences)
  const change = useCallback<PreferenceChanger>(
    (what) => createPreferenceChanger(client, store, i18n)(what),
    [client, store, i18n],
  )
  return [preferences, change]
}

/** The language a delegate reads: the chosen one, else the system's. */
export const languageOf = ({ language }: Preferences): Language => language ?? systemLanguage(navigator.languages)

/** Dresses the document by the preferences: language, theme and text size; follows them as they change. */
export const useDocumentPreferences = (): void => {
  const i18n = useTranslator()
  const preferences = usePageState((state) => state.preferences)
  useEffect(() => {
    const root = document.documentElement
    if (preferences.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = preferences.theme
    root.style.setProperty('--text-scale', String(preferences.textSize / 100))
  }, [preferences.theme, preferences.textSize])
  useEffect(() => {
    const follow = (): void => {
      const language = languageOf(preferences)
      document.documentElement.lang = language
      // Saying it again would draw every sentence anew.
      if (i18n.language !== language) void i18n.changeLanguage(language)
    }
    follow()
    addEventListener('languagechange', follow)
    return () => removeEventListener('languagechange', follow)
  }, [preferences, i18n])
}
