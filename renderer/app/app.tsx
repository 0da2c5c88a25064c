import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { useClient } from '../client/context.tsx'
import { CommandProvider } from './command-context.tsx'
import { features } from './features.ts'
import { localeOf } from './format.ts'
import { Frame } from './frame.tsx'
import { frameCommands } from './frame-commands.ts'
import { useHashPath, useHashSearch } from './hash-location.ts'
import { useLanguage } from './language.ts'
import { Machine } from './machine.tsx'
import { NavigationProvider } from './navigation.tsx'
import { useDocumentPreferences } from './preferences.ts'
import type { PageStore } from './store.ts'
import { StoreProvider, usePageStore } from './store-context.tsx'

const standing = [...features.flatMap(({ commands }) => commands ?? []), ...frameCommands]

/** Follows what other windows change. */
const useCoreEvents = (): void => {
  const client = useClient()
  const queries = useQueryClient()
  const store = usePageStore()
  useEffect(() => {
    const stops = [
      client.on('preferences.changed', (preferences) => store.getState().setPreferences(preferences)),
      client.on('delegate.changed', (delegate) => store.getState().setDelegate(delegate)),
      client.on('lock.changed', (lock) => {
        const { lock: before, setLock } = store.getState()
        // Whatever this page knew of the notes goes with it: answers, editors, their history. It begins anew.
        if (before.state !== lock.state && (lock.state === 'locked' || lock.state === 'away')) return location.reload()
        setLock(lock)
        if (before.state === lock.state) return
        void client.call('app.state', {}).then(({ delegate }) => store.getState().setDelegate(delegate))
        void queries.invalidateQueries()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, queries, store])
}

function Dressed() {
  useDocumentPreferences()
  useCoreEvents()
  return (
    <I18nProvider locale={localeOf(useLanguage())}>
      <Router hook={useHashPath} searchHook={useHashSearch}>
        <NavigationProvider>
          <CommandProvider standing={standing}>
            <Machine />
            <Frame />
          </CommandProvider>
        </NavigationProvider>
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
