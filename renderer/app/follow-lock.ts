import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { LockState } from '../../shared/contract/lock.ts'
import { useClient } from '../client/context.tsx'
import { usePageStore } from './store-context.tsx'

/**
 * What the page has to do about another state of the notebook: go on; begin anew, which is the only way
 * to be sure that it knows nothing of the notes any more; or keep the words that are in no file yet until
 * the notes are unlocked.
 */
export type LockMet = 'open' | 'anew' | 'kept'

const isShut = ({ state }: LockState): boolean => state === 'locked' || state === 'away'

/** Takes up a new state of the notebook. */
export const useFollowLock = (): ((lock: LockState) => Promise<LockMet>) => {
  const client = useClient()
  const queries = useQueryClient()
  const store = usePageStore()
  return useCallback(
    async (lock) => {
      const { lock: before, setLock, keepWords } = store.getState()
      if (before.state !== lock.state && isShut(lock)) {
        const isSaved = await client.flush().then(
          () => true,
          () => false,
        )
        // What was taken off this computer cannot be unlocked here.
        if (isSaved || lock.state === 'away') return 'anew'
        keepWords(lock)
        return 'kept'
      }
      setLock(lock)
      if (before.state !== lock.state) {
        void client.call('app.state', {}).then(({ delegate }) => store.getState().setDelegate(delegate))
        void queries.invalidateQueries()
      }
      return 'open'
    },
    [client, queries, store],
  )
}
