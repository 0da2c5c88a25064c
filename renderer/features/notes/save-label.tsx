import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import type { NoteSession } from './note-session.ts'
import styles from './save-label.module.css'
import { useSessionState } from './use-session-state.ts'

const isToday = (instant: string): boolean => new Date(instant).toDateString() === new Date().toDateString()

/** How far the saving is. “Saved” with a time is only said of what is on disk. */
export function SaveLabel({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const sentence = useErrorSentence()
  const save = useSessionState(session, (state) => state.save)
  const updatedAt = useSessionState(session, (state) => state.updatedAt)

  if (save.kind === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        {t('save.failed')} {sentence(save.error)}
        <Button size="small" onPress={() => void session.flush()}>
          {t('save.retry')}
        </Button>
      </span>
    )
  }
  if (save.kind === 'dirty' || save.kind === 'saving') return <span>{t('save.saving')}</span>
  if (updatedAt === null) return <span />
  const when = isToday(updatedAt) ? format.time(updatedAt) : format.day(updatedAt)
  return <span>{t('save.saved', { when })}</span>
}
