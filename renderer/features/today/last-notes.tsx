import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from './card.tsx'
import styles from './today.module.css'

const SHOWN = 3

/** The notes changed last, or the way to the first one. */
export function LastNotes() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const { data } = useCall('notes.list', { offset: 0, limit: SHOWN })
  if (!data) return null
  return (
    <Card title={t('notes.title')} aside={data.total > SHOWN && t('notes.total', { total: format.number(data.total) })}>
      {data.total === 0 ? (
        <div className={styles.first}>
          <p>{t('notes.empty')}</p>
          <LinkButton href={hrefOf(paths.notes)} look="primary">
            {t('notes.first')}
          </LinkButton>
        </div>
      ) : (
        <ul className={styles.lines}>
          {data.notes.map(({ id, title, excerpt, updatedAt }) => (
            <li key={id} className={styles.line}>
              <a href={hrefOf(paths.note(id))} className={styles.link}>
                {title.trim() || excerpt || t('notes.untitled')}
              </a>
              <span className={styles.aside}>{format.dateTime(updatedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
