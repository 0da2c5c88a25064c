import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { CallError, useErrorSentence } from '../../app/call-error.tsx'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Select } from '../../ui/select.tsx'
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
      {meeting.note === null ? <Begin meeting={meeting} /> : <Written meeting={meeting} note={meeting.note} />}
    </section>
  )
}

/** What a meeting's note begins with where nobody chose. */
const MEETING = 'meeting'

function Begin({ meeting: { id, city } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('agenda')
  const { t: templates } = useTranslation('templates')
  const language = useLanguage()
  const text = useText()
  const sentence = useErrorSentence()
  const { data: choices } = useCall('templates.list', { language })
  const { data: edition } = useCall('library.edition', {})
  const [template, setTemplate] = useState(MEETING)
  const begin = useAct('meetings.note')
  const name = edition?.mission.cities.find((each) => each.id === city)?.name
  return (
    <>
      <p className={styles.hint}>{t('note.empty')}</p>
      <div className={styles.begin}>
        {choices && choices.length > 1 && (
          <Select
            label={templates('choose')}
            options={choices.map((each) => ({ id: each.id, label: each.title }))}
            value={choices.some((each) => each.id === template) ? template : MEETING}
            onChange={setTemplate}
          />
        )}
        <Button
          look="primary"
          icon={NotebookPen}
          isDisabled={begin.isPending}
          onPress={() => begin.mutate({ id, language, template, cityName: name ? text(name) : city })}
        >
          {t('note.begin')}
        </Button>
        <a href={hrefOf(paths.templates)} className={styles.manage}>
          {templates('manage')}
        </a>
      </div>
      {begin.error && <p role="alert">{sentence(begin.error)}</p>}
    </>
  )
}

const stay = (): void => {}

function Written({ meeting, note }: { readonly meeting: Meeting; readonly note: string }) {
  const { t } = useTranslation('agenda')
  const { session, error, retry } = useNoteSession(note, stay)
  if (error instanceof ValiseError && error.code === 'not-found') return <Begin meeting={meeting} />
  if (error) return <CallError error={error} title={t('note.failed')} onRetry={retry} />
  if (!session) return <Loading />
  return <NoteSheet key={session.key} session={session} look="panel" focus="none" />
}
