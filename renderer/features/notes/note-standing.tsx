import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { NoteSession } from './note-session.ts'
import styles from './note-standing.module.css'
import { RemoveNote } from './remove-note.tsx'
import { goesAt } from './trash-days.ts'
import { useNoteActions } from './use-note-actions.ts'
import { useSessionState } from './use-session-state.ts'

/** What one must know before writing in a note: that it is in the trash, or why it is a copy. */
export function NoteStanding({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const id = useSessionState(session, (state) => state.id)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)
  const copied = useSessionState(session, (state) => state.copied)

  if (isTrashed && id !== null) return <Trashed id={id} />
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

function Trashed({ id }: { readonly id: string }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const { restore } = useNoteActions()
  const { data: note } = useCall('notes.get', { id })
  return (
    <div className={styles.standing} role="status">
      <p>
        {t('trashed.banner')}
        {note?.trashedAt != null && ` ${t('trashed.goes', { day: format.day(goesAt(note.trashedAt)) })}`}
      </p>
      <Button size="small" onPress={() => void restore(id)}>
        {t('trashed.restore')}
      </Button>
      {note && <RemoveNote id={id} title={note.title} />}
    </div>
  )
}
