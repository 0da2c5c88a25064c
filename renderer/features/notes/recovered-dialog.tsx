import { useTranslation } from 'react-i18next'
import type { RecoveredText, Recovery } from '../../../shared/contract/notes.ts'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './recovered-dialog.module.css'

interface RecoveredDialogProps {
  readonly recovery: Recovery
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** What came back from the journal, where it is now, and what still waits there. */
export default function RecoveredDialog({ recovery, onRetry, onClose }: RecoveredDialogProps) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const { recovered, waiting, unreadable } = recovery
  const total = (count: number) => ({ count, total: format.number(count) })
  return (
    <Dialog
      title={t(recovered.length > 0 ? 'recovered.title' : 'recovered.waitingTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {waiting > 0 && <Button onPress={onRetry}>{t('save.retry')}</Button>}
          <Button look="primary" onPress={onClose}>
            {t('recovered.close')}
          </Button>
        </>
      }
    >
      {recovered.length > 0 && (
        <>
          <p>{t('recovered.intro')}</p>
          <ul className={styles.texts}>
            {recovered.map((text) => (
              <Recovered key={text.note} text={text} onFollow={onClose} />
            ))}
          </ul>
        </>
      )}
      {waiting > 0 && <p role="status">{t('recovered.waiting', total(waiting))}</p>}
      {unreadable > 0 && <p>{t('recovered.unreadable', total(unreadable))}</p>}
    </Dialog>
  )
}

const whyOf = ({ how, from }: RecoveredText) =>
  how === 'applied' ? 'applied' : from === null ? 'gone' : from.isTrashed ? 'trashed' : 'changed'

function Recovered({ text, onFollow }: { readonly text: RecoveredText; readonly onFollow: () => void }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const when = `${format.day(text.writtenAt)}, ${format.time(text.writtenAt)}`
  return (
    <li>
      <a href={hrefOf(paths.note(text.note))} onClick={onFollow}>
        {text.title.trim() || t('untitled')}
      </a>
      <span>{t(`recovered.${whyOf(text)}`, { when })}</span>
    </li>
  )
}
