import type { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Client } from '../../../renderer/client/client.ts'
import { createQueryClient, invalidateByEvents } from '../../../renderer/client/query-client.ts'
import type { Connection } from '../../../renderer/client/transport.ts'
import type { EventName, Events } from '../../../shared/contract/events.ts'

const CALLS = [
  'app.state',
  'library.briefings',
  'notes.list',
  'meetings.list',
  'search.query',
  'export.preview',
] as const

/** A client of which only events and connection are asked. */
const fakeClient = () => {
  const listeners = new Map<string, (value: never) => void>()
  let watcher: ((connection: Connection) => void) | undefined
  const client: Pick<Client, 'on' | 'watch'> = {
    on: (event, listener) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
    watch: (listener) => {
      watcher = listener
      listener('connected')
      return () => {}
    },
  }
  return {
    client: client as Client,
    push: <E extends EventName>(event: E, value: Events[E]) => listeners.get(event)?.(value as never),
    connection: (state: Connection) => watcher?.(state),
  }
}

const stale = (queryClient: QueryClient): string[] =>
  CALLS.filter((name) => queryClient.getQueryState([name, {}])?.isInvalidated === true)

const filled = () => {
  const queryClient = createQueryClient()
  for (const name of CALLS) queryClient.setQueryData([name, {}], 'answer')
  const fake = fakeClient()
  const stop = invalidateByEvents(fake.client, queryClient)
  return { queryClient, stop, ...fake }
}

test('a new edition outdates the library, the search and the state of the app', () => {
  const { queryClient, push } = filled()
  expect(stale(queryClient)).toEqual([])
  // A report names the mission and the briefings that its notes cite.
  push('library.changed', { edition: 2 })
  expect(stale(queryClient)).toEqual([
    'app.state',
    'library.briefings',
    'meetings.list',
    'search.query',
    'export.preview',
  ])
})

test('a changed note outdates notes, search and previews, and leaves the library alone', () => {
  const { queryClient, push } = filled()
  push('notes.changed', { id: 'note-000001', version: 2 })
  expect(stale(queryClient)).toEqual(['app.state', 'notes.list', 'meetings.list', 'search.query', 'export.preview'])
})

test('after a lost connection everything is asked again, because its events are gone', () => {
  const { queryClient, connection } = filled()
  connection('lost')
  expect(stale(queryClient)).toEqual([])
  connection('connected')
  expect(stale(queryClient)).toEqual([...CALLS])
})

test('answers are asked for without a network and do not age by themselves', () => {
  const { queries } = createQueryClient().getDefaultOptions()
  expect(queries).toMatchObject({ networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false })
})
