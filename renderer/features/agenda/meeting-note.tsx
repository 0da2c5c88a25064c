import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { CallError, useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage } from '../../app/language.ts'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NoteSheet } from '../notes/note-sheet.tsx'
import { useNoteSession } from '../notes/use-note-session.ts'
import styles from './meeting-page.module.css'

/** The note of a meeting, to be written where the meeting is; made when the delegate begins it. */
export function MeetingNote({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('agenda')
  return (
    <section className={styles.note} aria-labelledby="meeting-note">
      <h2 id="meeting-note" className={styles.label}>
        {t('note.title')}
      </h2>
      {meeting.note === null ? <Begin id={meeting.id} /> : <Written meeting={meeting} note={meeting.note} />}
    </section>
  )
}

function Begin({ id }: { readonly id: string }) {
  const { t } = useTranslation('agenda')
  const language = useLanguage()
  const sentence = useErrorSentence()
  const begin = useAct('meetings.note')
  return (
    <>
      <p className={styles.hint}>{t('note.empty')}</p>
      <Button look="primary" icon={NotebookPen} onPress={() => begin.mutate({ id, language })}>
        {t('note.begin')}
      </Button>
      {begin.error && <p role="alert">{sentence(begin.error)}</p>}
    </>
  )
}

const stay = (): void => {}

function Written({ meeting, note }: { readonly meeting: Meeting; readonly note: string }) {
  const { t } = useTranslation('agenda')
  const { session, error, retry } = useNoteSession(note, stay)
  if (error instanceof ValiseError && error.code === 'not-found') return <Begin id={meeting.id} />
  if (error) return <CallError error={error} title={t('note.failed')} onRetry={retry} />
  if (!session) return <Loading />
  return <NoteSheet key={session.key} session={session} look="panel" focus="none" />
}
