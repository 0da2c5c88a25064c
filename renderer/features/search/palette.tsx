import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePageState } from '../../app/store-context.tsx'
import styles from './palette.module.css'
import { PaletteBox } from './palette-box.tsx'

/** One box for finding and doing, over every page. */
export function Palette() {
  const { t } = useTranslation('search')
  const isOpen = usePageState((state) => state.paletteOpen)
  const setOpen = usePageState((state) => state.setPaletteOpen)
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('label')} className={styles.dialog ?? ''}>
          <PaletteBox onClose={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
