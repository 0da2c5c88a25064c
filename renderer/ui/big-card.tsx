import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './big-card.module.css'
import { IconButton } from './icon-button.tsx'

export interface BigCardProps {
  /** Names the card for a screen reader. */
  readonly label: string
  /** The language of what is shown, a BCP 47 tag. */
  readonly language: string | undefined
  /** A short line above, in that language. */
  readonly above?: ReactNode
  /** What is to be read at two metres. */
  readonly main: string
  /** Lines below it. */
  readonly below?: ReactNode
  /** For the one who holds the screen: in the reader's own language. */
  readonly foot: ReactNode
  readonly onClose: () => void
  /** Goes to the card before (-1) or after (1). */
  readonly onStep?: (by: -1 | 1) => void
}

/** One thing that fills the screen, black on white in either theme, to be shown to somebody. */
export function BigCard({ label, language, above, main, below, foot, onClose, onStep }: BigCardProps) {
  const { t } = useTranslation('common')
  const step = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowDown' || key === 'ArrowRight') onStep?.(1)
    if (key === 'ArrowUp' || key === 'ArrowLeft') onStep?.(-1)
  }
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the dialog's keys, caught where the focus is */}
          <div className={styles.card} onKeyDown={step}>
            <div className={styles.close}>
              <IconButton icon={X} label={t('close')} onPress={onClose} autoFocus />
            </div>
            <div lang={language} translate="no" className={styles.shown}>
              {above !== undefined && <p className={styles.above}>{above}</p>}
              <p className={main.length > 60 ? styles.long : styles.main}>{main}</p>
              {below !== undefined && <div className={styles.below}>{below}</div>}
            </div>
            <div className={styles.foot}>{foot}</div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
