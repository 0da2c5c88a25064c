import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { useFormat } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import type { NoteSession } from './note-session.ts'
import styles from './save-label.module.css'
import { useSessionState } from './use-session-state.ts'

/** What can keep a text from the disk; anything else is a fault of ours. */
const REASONS = ['disk-full', 'data-unwritable', 'store-damaged', 'locked', 'core-stopped', 'transport'] as const

const reasonOf = (error: unknown): (typeof REASONS)[number] | 'other' =>
  REASONS.find((reason) => error instanceof ValiseError && error.code === reason) ?? 'other'

/** Whether the core has the text on disk beside the notebook. */
const isInJournal = (error: unknown): boolean => error instanceof ValiseError && error.details?.kept === true

const isToday = (instant: string): boolean => new Date(instant).toDateString() === new Date().toDateString()

/** How far the saving is. “Saved” with a time is only said of what is on disk. */
export function SaveLabel({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const save = useSessionState(session, (state) => state.save)
  const updatedAt = useSessionState(session, (state) => state.updatedAt)

  if (save.kind === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        {t(`save.failed.${reasonOf(save.error)}`)} {t(`save.kept.${isInJournal(save.error) ? 'journal' : 'page'}`)}
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
