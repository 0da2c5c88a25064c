import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { FollowUpRow } from '../follow-ups/follow-up-row.tsx'
import { useToday } from '../library/clock.ts'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** Most follow-ups listed; the rest is one click away. */
const SHOWN = 5

/** What the delegate promised: the open follow-ups that are due first. */
export function Promised() {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const today = useToday()
  const { data } = useCall('followUps.list', { limit: SHOWN }, { keepPrevious: true })
  const { data: counts } = useCall('followUps.counts', { today }, { keepPrevious: true })
  if (!data || !counts) return null
  const { open, overdue } = counts
  return (
    <Card
      title={t('card.title')}
      aside={
        open > 0 && (
          <a href={hrefOf(paths.followUps)} className={styles.more}>
            {overdue > 0 && (
              <strong className={styles.late}>
                {t('card.overdue', { count: overdue, total: format.number(overdue) })}
                {' · '}
              </strong>
            )}
            {t('card.all', { count: open, total: format.number(open) })}
          </a>
        )
      }
    >
      {data.total === 0 ? (
        <p className={styles.text}>{t('card.empty')}</p>
      ) : (
        <ul className={styles.lines} data-follow-ups="">
          {data.followUps.map((followUp) => (
            <FollowUpRow key={`${followUp.note.id} ${followUp.box}`} followUp={followUp} look="short" />
          ))}
        </ul>
      )}
    </Card>
  )
}
