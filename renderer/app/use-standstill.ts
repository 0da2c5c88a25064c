import { useCallback, useEffect, useState } from 'react'
import type { CoreStop } from '../../shared/contract/events.ts'
import { useClient } from '../client/context.tsx'
import { useFollowLock } from './follow-lock.ts'
import { usePageStore } from './store-context.tsx'

/** How it stands with the core, as the person is told. */
export type StandstillState =
  | { readonly kind: 'running' }
  /** It stopped, and the next one is on its way. */
  | { readonly kind: 'starting'; readonly logFile: string }
  /** It stopped too often, or does not open what it should; `error` says which. */
  | { readonly kind: 'resting'; readonly logFile: string; readonly error: unknown }
  /** Another one runs; nobody has gone on yet. */
  | { readonly kind: 'again'; readonly logFile: string; readonly isSaved: boolean; readonly isLocked: boolean }

export interface Standstill {
  readonly at: StandstillState
  goOn(): void
  startAgain(): void
}

/** Follows the end and the next start of the core, and brings what is typed to disk as soon as it can. */
export const useStandstill = (): Standstill => {
  const client = useClient()
  const store = usePageStore()
  const followLock = useFollowLock()
  const [at, setAt] = useState<StandstillState>({ kind: 'running' })
  const [beginsAnew, setBeginsAnew] = useState(false)

  useEffect(() => {
    let logFile = ''
    const pickUp = async (): Promise<void> => {
      try {
        const { preferences, delegate, lock } = await client.call('app.state', {})
        const { setPreferences, setDelegate } = store.getState()
        setPreferences(preferences)
        setDelegate(delegate)
        const met = await followLock(lock)
        // While the notes are locked the words are asked for by the lock itself.
        const isSaved =
          met === 'open'
            ? await client.flush().then(
                () => true,
                () => false,
              )
            : met === 'anew'
        setBeginsAnew(met === 'anew')
        setAt({ kind: 'again', logFile, isSaved, isLocked: met !== 'open' })
      } catch (error) {
        setAt({ kind: 'resting', logFile, error })
      }
    }
    const stops = [
      client.on('core.stopped', (stop: CoreStop) => {
        logFile = stop.logFile
        setAt(stop.startsAgain ? { kind: 'starting', logFile } : { kind: 'resting', logFile, error: null })
      }),
      client.on('core.started', () => void pickUp()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, store, followLock])

  const goOn = useCallback(() => {
    if (beginsAnew) return location.reload()
    setAt({ kind: 'running' })
  }, [beginsAnew])

  const startAgain = useCallback(() => {
    setAt((now) => (now.kind === 'resting' ? { kind: 'starting', logFile: now.logFile } : now))
    const failed = (error: unknown): void =>
      setAt((now) => (now.kind === 'starting' ? { kind: 'resting', logFile: now.logFile, error } : now))
    // What follows is told by events, to this page as to every other.
    void client.call('app.restart', {}).catch(failed)
  }, [client])

  return { at, goOn, startAgain }
}
