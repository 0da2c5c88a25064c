import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './lock.module.css'

/** Erasing everything, after a word was typed. */
export function ErasePart() {
  const { t } = useTranslation('lock')
  const sentence = useErrorSentence()
  const act = useAct('erase.everything')
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const word = t('erase.word')
  const close = (): void => {
    setOpen(false)
    setTyped('')
  }
  return (
    <div className={styles.part}>
      <h3>{t('erase.title')}</h3>
      <p className={styles.text}>{t('erase.text')}</p>
      <Button look="danger" onPress={() => setOpen(true)}>
        {t('erase.start')}
      </Button>
      <Dialog
        title={t('erase.title')}
        isOpen={isOpen}
        onClose={close}
        role="alertdialog"
        actions={
          <>
            <Button onPress={close}>{t('cancel')}</Button>
            <Button
              look="danger"
              isDisabled={typed !== word || act.isPending}
              // Nothing of what was erased may stay on the page either.
              onPress={() =>
                act.mutate({ typed: typed === 'EFFACER' ? 'EFFACER' : 'ERASE' }, { onSuccess: () => location.reload() })
              }
            >
              {act.isPending ? t('working') : t('erase.title')}
            </Button>
          </>
        }
      >
        <p className={styles.goes}>{t('erase.goes')}</p>
        <p className={styles.goes}>{t('erase.stays')}</p>
        <TextField
          label={t('erase.type', { word })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          spellCheck="false"
        />
        {act.error && (
          <p className={styles.failed} role="alert">
            {sentence(act.error)}
          </p>
        )}
      </Dialog>
    </div>
  )
}
