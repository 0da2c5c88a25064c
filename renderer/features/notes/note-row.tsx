import clsx from 'clsx'
import { Check, Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { iconProps } from '../../ui/icon.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './note-list.module.css'
import { shortDay } from './short-day.ts'
import { daysLeft } from './trash-days.ts'

export interface NoteRowProps {
  /** `null` while it is on its way. */
  readonly note: NoteSummary | null
  readonly isCurrent: boolean
  /** `null` where rows are opened, not chosen. */
  readonly isChosen: boolean | null
  /** The name of a note's city. */
  readonly cityName: (city: string) => string
}

/** What one row of the list says: the title or the first words, the beginning, the day. */
export function NoteRow({ note, isCurrent, isChosen, cityName }: NoteRowProps) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const format = useFormat()
  if (!note) return <div className={styles.waiting} />
  const title = note.title.trim()
  const about = [note.company.trim(), cityName(note.city).trim(), ...note.tags].filter((fact) => fact !== '')
  return (
    <div className={clsx(styles.content, isCurrent && styles.current)}>
      {isChosen !== null && (
        <span className={clsx(styles.box, isChosen && styles.chosen)} aria-hidden="true">
          {isChosen && <Check size={12} strokeWidth={2.5} />}
        </span>
      )}
      <span className={styles.title}>
        {note.pinned && (
          <>
            <Pin {...iconProps(12)} className={styles.pin} />
            <VisuallyHidden>{t('facts.pinned')}: </VisuallyHidden>
          </>
        )}
        {title || note.excerpt || t('untitled')}
      </span>
      <time className={styles.day} dateTime={note.updatedAt}>
        {shortDay(note.trashedAt ?? note.updatedAt, language)}
      </time>
      <span className={styles.excerpt}>
        {note.trashedAt !== null && (
          <span className={styles.about}>{t('trash.goes', { when: format.inDays(daysLeft(note.trashedAt)) })}</span>
        )}
        {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
        {title === '' ? '' : note.excerpt}
      </span>
    </div>
  )
}
