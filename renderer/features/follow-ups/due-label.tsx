import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { localeOf, useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { useToday } from '../library/clock.ts'
import styles from './due-label.module.css'

/** `27 Feb`, with the year only where it is another. */
const shortDate = (date: string, today: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(date))

/** When a follow-up is due; overdue in red and in a word. */
export function DueLabel({ due, isDone = false }: { readonly due: string; readonly isDone?: boolean }) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const locale = localeOf(useLanguage())
  const today = useToday()
  const isOverdue = !isDone && due < today
  return (
    <span className={clsx(styles.due, isOverdue && styles.overdue)}>
      {isOverdue && <span className={styles.word}>{t('overdue')}</span>}
      <time dateTime={due} title={format.weekday(due)}>
        {shortDate(due, today, locale)}
      </time>
    </span>
  )
}
