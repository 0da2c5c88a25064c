import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './full-screen.module.css'

export interface FullScreenProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/**
 * A calm screen over everything, which stays as it is beneath: for what stops all work. No key closes
 * it, and none of its buttons has the focus by itself, so that whoever is typing reads it first.
 */
export function FullScreen({ title, children, actions }: FullScreenProps) {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={styles.overlay ?? ''}>
      <Modal>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <div className={styles.text}>
            <p className={styles.logo}>Valise</p>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <div role="status" className={styles.body}>
              {children}
            </div>
            {actions !== undefined && <div className={styles.actions}>{actions}</div>}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
