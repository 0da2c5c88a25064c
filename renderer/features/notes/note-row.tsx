import clsx from 'clsx'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { useLanguage } from '../../app/language.ts'
import styles from './note-list.module.css'
import { shortDay } from './short-day.ts'

export interface NoteRowProps {
  /** `null` while it is on its way. */
  readonly note: NoteSummary | null
  readonly isCurrent: boolean
  /** `null` where rows are opened, not chosen. */
  readonly isChosen: boolean | null
}

/** What one row of the list says: the title or the first words, the beginning, the day. */
export function NoteRow({ note, isCurrent, isChosen }: NoteRowProps) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  if (!note) return <div className={styles.waiting} />
  const title = note.title.trim()
  return (
    <div className={clsx(styles.content, isCurrent && styles.current)}>
      {isChosen !== null && (
        <span className={clsx(styles.box, isChosen && styles.chosen)} aria-hidden="true">
          {isChosen && <Check size={12} strokeWidth={2.5} />}
        </span>
      )}
      <span className={styles.title}>{title || note.excerpt || t('untitled')}</span>
      <time className={styles.day} dateTime={note.updatedAt}>
        {shortDay(note.trashedAt ?? note.updatedAt, language)}
      </time>
      <span className={styles.excerpt}>{title === '' ? '' : note.excerpt}</span>
    </div>
  )
}
