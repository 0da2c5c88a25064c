import { FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './bring-in.module.css'
import { Refusal } from './refusal.tsx'
import { SyncDone } from './sync-done.tsx'
import { useBringIn } from './use-bring-in.ts'

/** The way to bring in an edition, and what became of it. */
export function BringIn() {
  const { t } = useTranslation('editions')
  const { state, isOver, choose, dismiss } = useBringIn()
  return (
    <section className={styles.bringIn} aria-labelledby="bring-in">
      <h2 id="bring-in" className={styles.heading}>
        {t('bringIn')}
      </h2>
      <p className={styles.text}>{t('bringInText')}</p>
      <Button icon={FolderOpen} isDisabled={state.at === 'work'} onPress={() => void choose()}>
        {t('choose')}
      </Button>
      <div role="status">
        {state.at === 'work' && (
          <p className={styles.work}>
            <progress aria-label={t('working', { file: state.fileName })} />
            {t('working', { file: state.fileName })}
          </p>
        )}
        {state.at === 'done' && <SyncDone report={state.report} fileName={state.fileName} onDismiss={dismiss} />}
      </div>
      <div role="alert">
        {state.at === 'refused' && <Refusal error={state.error} fileName={state.fileName} onDismiss={dismiss} />}
        {state.at === 'several' && <p className={styles.several}>{t('several')}</p>}
      </div>
      {isOver && (
        <div className={styles.over}>
          <p>{t('over')}</p>
        </div>
      )}
    </section>
  )
}
