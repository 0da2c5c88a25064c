import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { useClient } from '../client/context.tsx'
import { CommandProvider } from './command-context.tsx'
import { features } from './features.ts'
import { useFollowLock } from './follow-lock.ts'
import { localeOf } from './format.ts'
import { Frame } from './frame.tsx'
import { frameCommands } from './frame-commands.ts'
import { useHashPath, useHashSearch } from './hash-location.ts'
import { useLanguage } from './language.ts'
import { Machine } from './machine.tsx'
import { NavigationProvider } from './navigation.tsx'
import { useDocumentPreferences } from './preferences.ts'
import { Standstill } from './standstill.tsx'
import type { PageStore } from './store.ts'
import { StoreProvider, usePageState, usePageStore } from './store-context.tsx'

const standing = [...features.flatMap(({ commands }) => commands ?? []), ...frameCommands]

/** Follows what other windows change. */
const useCoreEvents = (): void => {
  const client = useClient()
  const followLock = useFollowLock()
  const store = usePageStore()
  useEffect(() => {
    const stops = [
      client.on('preferences.changed', (preferences) => store.getState().setPreferences(preferences)),
      client.on('delegate.changed', (delegate) => store.getState().setDelegate(delegate)),
      client.on('lock.changed', async (lock) => {
        // Whatever this page knew of the notes goes with it: answers, editors, their history.
        if ((await followLock(lock)) === 'anew') location.reload()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, followLock, store])
}

const KeptWords = features.find((feature) => feature.keptWords)?.keptWords

function Dressed() {
  const hasKeptWords = usePageState((state) => state.hasKeptWords)
  useDocumentPreferences()
  useCoreEvents()
  return (
    <I18nProvider locale={localeOf(useLanguage())}>
      <Router hook={useHashPath} searchHook={useHashSearch}>
        {KeptWords && hasKeptWords ? (
          // In place of everything: even what is read aloud would go on naming the note.
          <KeptWords />
        ) : (
          <NavigationProvider>
            <CommandProvider standing={standing}>
              <Machine />
              <Frame />
            </CommandProvider>
          </NavigationProvider>
        )}
        <Standstill />
      </Router>
    </I18nProvider>
  )
}

/** The app, once the core has said how it stands. */
export function App({ store }: { readonly store: PageStore }) {
  return (
    <StoreProvider store={store}>
      <Dressed />
    </StoreProvider>
  )
}
