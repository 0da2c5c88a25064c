import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { NEW } from '../notes/new-note.ts'
import { Card } from './card.tsx'
import styles from './today.module.css'

const SHOWN = 3

/** The notes changed last, or the way to the first one. */
export function LastNotes() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const { data } = useCall('notes.list', { offset: 0, limit: SHOWN })
  if (!data) return null
  if (data.total === 0) {
    return (
      <Card title={t('notes.title')}>
        <p className={styles.text}>{t('notes.empty')}</p>
        <LinkButton href={hrefOf(paths.note(NEW))} look="primary">
          {t('notes.first')}
        </LinkButton>
      </Card>
    )
  }
  return (
    <Card
      title={t('notes.title')}
      aside={
        <a href={hrefOf(paths.notes)} className={styles.more}>
          {t('notes.all', { count: data.total, total: format.number(data.total) })}
        </a>
      }
    >
      <ul className={styles.lines}>
        {data.notes.map(({ id, title, excerpt, updatedAt }) => (
          <li key={id} className={styles.note}>
            <p className={styles.noteTitle}>{title.trim() || t('notes.untitled')}</p>
            <LinkButton href={hrefOf(paths.note(id))} size="small">
              {t('notes.open')}
              <VisuallyHidden> {title.trim() || t('notes.untitled')}</VisuallyHidden>
            </LinkButton>
            <p className={styles.excerpt}>{excerpt}</p>
            <p className={styles.aside}>{format.dateTime(updatedAt)}</p>
          </li>
        ))}
      </ul>
      <LinkButton href={hrefOf(paths.note(NEW))} size="small">
        {t('notes.another')}
      </LinkButton>
    </Card>
  )
}
