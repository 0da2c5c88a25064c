import { Printer } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './lock.module.css'

/**
 * Shows the recovery code this once, and prints it on a page of its own. The cross and Escape ask first
 * whether the code was kept: nothing shows it again.
 */
export function RecoveryCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const { t } = useTranslation('lock')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Dialog
        title={isAsking ? t('recovery.ask') : t('recovery.title')}
        isOpen
        // While it is asked, the cross and Escape lead back to the code.
        onClose={() => setAsking(!isAsking)}
        role="alertdialog"
        actions={
          isAsking ? (
            <>
              <Button onPress={() => setAsking(false)}>{t('recovery.again')}</Button>
              <Button look="danger" onPress={onDone}>
                {t('recovery.close')}
              </Button>
            </>
          ) : (
            <>
              <Button icon={Printer} onPress={() => window.print()}>
                {t('recovery.print')}
              </Button>
              <Button look="primary" onPress={onDone}>
                {t('recovery.kept')}
              </Button>
            </>
          )
        }
      >
        {isAsking ? (
          <p>{t('recovery.askText')}</p>
        ) : (
          <>
            <p>{t('recovery.text')}</p>
            <p className={styles.code} translate="no">
              {code}
            </p>
          </>
        )}
      </Dialog>
      {createPortal(
        <div className={styles.paper} data-lone-sheet="">
          <h1>{t('recovery.printed')}</h1>
          <p>{t('recovery.printedText')}</p>
          <p className={styles.code}>{code}</p>
        </div>,
        document.body,
      )}
    </>
  )
}
