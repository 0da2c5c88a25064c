import { QueryClient } from '@tanstack/react-query'
import type { CallName } from '../../shared/contract/index.ts'
import type { Client } from './client.ts'

/**
 * The cache of what the core said. The core is on this computer, so answers do not age: they are
 * asked again when an event says that they changed. `networkMode: 'always'` matters: the default
 * would wait for a network that this app must never need.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

const LIBRARY = ['library.', 'reading.', 'passages.', 'meetings.', 'templates.', 'search.', 'app.', 'export.']
const NOTEBOOK = ['notes.', 'followUps.', 'meetings.', 'search.', 'export.', 'app.']
const PREFERENCES = ['app.']

const startsWithOneOf = (name: unknown, prefixes: readonly string[]): boolean =>
  typeof name === 'string' && prefixes.some((prefix) => name.startsWith(prefix))

/** Marks answers as outdated when the core says so; after a lost connection, all of them. */
export const invalidateByEvents = (client: Client, queryClient: QueryClient): (() => void) => {
  const invalidate = (prefixes: readonly string[]): void => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => startsWithOneOf(queryKey[0], prefixes) })
  }
  let wasLost = false
  const stops = [
    client.on('library.changed', () => invalidate(LIBRARY)),
    client.on('notes.changed', () => invalidate(NOTEBOOK)),
    client.on('meetings.changed', () => invalidate(['meetings.', 'export.'])),
    client.on('people.changed', () => invalidate(['people.', 'search.', 'export.'])),
    client.on('passages.changed', () => invalidate(['passages.'])),
    client.on('reading.changed', () => invalidate(['reading.'])),
    client.on('attachments.changed', () => invalidate(['attachments.', 'search.', 'export.'])),
    client.on('savedSearches.changed', () => invalidate(['savedSearches.'])),
    client.on('templates.changed', () => invalidate(['templates.'])),
    client.on('preferences.changed', () => invalidate(PREFERENCES)),
    client.on('delegate.changed', () => invalidate(['app.', 'export.', 'people.'])),
    client.on('ownCard.changed', () => invalidate(['ownCard.', 'people.'])),
    client.on('ticks.changed', () => invalidate(['checklists.'])),
    client.watch((connection) => {
      // Events that were sent while nobody listened are gone.
      if (connection === 'connected' && wasLost) void queryClient.invalidateQueries()
      wasLost = connection !== 'connected'
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The cache key of a call. */
export const callKey = (name: CallName, input: unknown): readonly unknown[] => [name, input]
