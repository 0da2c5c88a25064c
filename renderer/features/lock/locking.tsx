import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState, usePageStore } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { watchIdle } from './idle-watch.ts'

/**
 * Brings what is typed to disk and locks the notebook. What could not be brought to disk is worth more
 * than the lock: then nothing is locked, and the page says so.
 */
const useLockNow = (): (() => Promise<void>) => {
  const client = useClient()
  const store = usePageStore()
  const { t } = useTranslation('lock')
  const sentence = useErrorSentence()
  return useCallback(async () => {
    const { notify } = store.getState()
    const flushed = await client.flush().then(
      () => true,
      () => false,
    )
    if (!flushed) return notify({ message: t('notFlushed'), tone: 'error' })
    await client.call('lock.lock', {}).catch((error: unknown) => notify({ message: sentence(error), tone: 'error' }))
  }, [client, store, t, sentence])
}

/** Locks the notes when somebody asks for it, and when nobody has touched anything for as long as the preferences say. */
export function Locking() {
  const lockNow = useLockNow()
  const isOpen = usePageState(({ lock }) => lock.state === 'open')
  const minutes = usePageState(({ preferences }) => preferences.lockAfter)
  const asked = usePageState(({ lockAsked }) => lockAsked)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the asking that counts
  useEffect(() => {
    if (asked > 0) void lockNow()
  }, [asked])

  useEffect(() => {
    if (!isOpen || minutes === 0) return
    return watchIdle(window, minutes, () => void lockNow())
  }, [lockNow, isOpen, minutes])
  return null
}
