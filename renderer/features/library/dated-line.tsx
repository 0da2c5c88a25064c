import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { isPastReview } from './calendar.ts'
import { useToday } from './clock.ts'
import type { Dated } from './dated-badges.tsx'
import styles from './dated-line.module.css'

/** Both days in small words, where badges would shout: amber, and said, once the second is over. */
export function DatedLine({ asOf, reviewBy }: Dated) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const isPast = isPastReview(reviewBy, useToday())
  return (
    <span className={styles.line}>
      {t('asOf', { date: format.date(asOf, 'short') })}
      {' · '}
      <span className={isPast ? styles.past : undefined}>
        {t(isPast ? 'reviewByPast' : 'reviewBy', { date: format.date(reviewBy, 'short') })}
      </span>
    </span>
  )
}
