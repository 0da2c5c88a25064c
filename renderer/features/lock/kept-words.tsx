import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../app/navigation.tsx'
import { StartScreen } from '../../app/start-screen.tsx'
import { usePageState, usePageStore } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './lock.module.css'
import { UnlockForm } from './unlock-form.tsx'

/** Saves the words that waited, as soon as the notes are open, and gives the page back. */
const useSaving = (): void => {
  const client = useClient()
  const queries = useQueryClient()
  const store = usePageStore()
  const { t } = useTranslation('lock')
  const isOpen = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')

  // The answers that this page has of notes are no longer its own. Nobody shows them any more.
  useEffect(() => queries.clear(), [queries])

  useEffect(() => {
    if (!isOpen) return
    const { notify, releaseWords } = store.getState()
    // What is still in no file says so on its note, and is tried again.
    void client
      .flush()
      .then(() => notify({ message: t('kept.saved') }))
      .catch(() => {})
      .finally(releaseWords)
  }, [isOpen, client, store, t])
}

/** Stands in place of the whole page while its last words wait for the notes to be unlocked. */
export function KeptWords() {
  const { t } = useTranslation('lock')
  const [isAsking, setAsking] = useState(false)
  // The window must not go on naming the note that was open.
  usePageTitle(t('kept.title'))
  useSaving()
  return (
    <StartScreen title={t('kept.title')}>
      <p>{t('kept.text')}</p>
      <div className={styles.kept}>
        <UnlockForm autoFocus />
      </div>
      {isAsking ? (
        <div role="alert">
          <p className={styles.text}>{t('kept.giveUpText')}</p>
          <div className={styles.row}>
            <Button look="danger" onPress={() => location.reload()}>
              {t('kept.giveUpNow')}
            </Button>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t('kept.back')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.row}>
          <Button look="quiet" onPress={() => setAsking(true)}>
            {t('kept.giveUp')}
          </Button>
        </div>
      )}
    </StartScreen>
  )
}
