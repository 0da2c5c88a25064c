import { Printer } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './lock.module.css'

/** Shows the recovery code this once, and prints it on a page of its own. */
export function RecoveryCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const { t } = useTranslation('lock')
  return (
    <>
      <Dialog
        title={t('recovery.title')}
        isOpen
        onClose={onDone}
        role="alertdialog"
        actions={
          <>
            <Button icon={Printer} onPress={() => window.print()}>
              {t('recovery.print')}
            </Button>
            <Button look="primary" onPress={onDone}>
              {t('recovery.kept')}
            </Button>
          </>
        }
      >
        <p>{t('recovery.text')}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
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
