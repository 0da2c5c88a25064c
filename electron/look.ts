import { app, nativeTheme } from 'electron'
import type { AppState } from '../shared/contract/app.ts'
import type { Preferences } from '../shared/model/preferences.ts'
import type { Language } from '../shared/model/primitives.ts'
import type { Answering } from './ipc.ts'
import { PAPER } from './paper.ts'
import { type Words, words } from './words.ts'

/** How the delegate likes what the shell itself shows. */
export interface Look {
  /** Resolves when the preferences are known, or never will be. */
  readonly known: Promise<void>
  language(): Language
  /** The shell's words in the delegate's language. */
  words(): Words
  /** The colour behind the page. */
  paper(): string
}

const systemLanguage = (tags: readonly string[]): Language => {
  const languages = tags.map((tag) => tag.toLowerCase().split('-')[0])
  return languages.find((language) => language === 'fr' || language === 'en') ?? 'en'
}

/** Follows the delegate's language and theme, so that native dialogs and the bare window match the page. */
export const followPreferences = (core: Answering): Look => {
  let language: Language | null = null
  const follow = (preferences: Preferences): void => {
    language = preferences.language
    nativeTheme.themeSource = preferences.theme
  }
  core.on((message) => {
    if (message.event === 'preferences.changed') follow(message.value)
  })
  const spoken = (): Language => language ?? systemLanguage(app.getPreferredSystemLanguages())
  return {
    known: core.dispatch('app.state', {}).then((reply) => {
      if (reply.ok) follow((reply.value as AppState).preferences)
    }),
    language: spoken,
    words: () => words[spoken()],
    paper: () => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light),
  }
}
