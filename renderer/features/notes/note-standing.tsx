import { useTranslation } from 'react-i18next'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { NoteSession } from './note-session.ts'
import styles from './note-standing.module.css'
import { useNoteActions } from './use-note-actions.ts'
import { useSessionState } from './use-session-state.ts'

/** What one must know before writing in a note: that it is in the trash, or why it is a copy. */
export function NoteStanding({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const { restore } = useNoteActions()
  const id = useSessionState(session, (state) => state.id)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)
  const copied = useSessionState(session, (state) => state.copied)

  if (isTrashed && id !== null) {
    return (
      <div className={styles.standing} role="status">
        <p>{t('trashed.banner')}</p>
        <Button size="small" onPress={() => void restore(id)}>
          {t('trashed.restore')}
        </Button>
      </div>
    )
  }
  if (copied) {
    return (
      <div className={styles.standing} role="alert">
        <p>{t(`copied.${copied.reason}`)}</p>
        {copied.reason !== 'gone' && (
          <LinkButton size="small" href={hrefOf(paths.note(copied.from))}>
            {t('copied.other')}
          </LinkButton>
        )}
      </div>
    )
  }
  return null
}
