import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { dayIn, daysBetween, isPastReview } from '../library/calendar.ts'
import { useToday } from '../library/clock.ts'
import { ReviewByBadge } from '../library/dated-badges.tsx'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** How old the edition is, and which of its briefings must be checked before they are relied on. */
export function Freshness({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const today = useToday()
  const { data } = useCall('library.briefings', {})
  const past = (data ?? []).filter(({ reviewBy }) => isPastReview(reviewBy, today))
  const age = daysBetween(today, dayIn(Date.parse(edition.issuedAt)))
  return (
    <Card
      title={t('freshness.title')}
      aside={
        <a href={hrefOf(paths.editions)} className={styles.more}>
          {t('freshness.edition', { edition: format.number(edition.edition), when: format.inDays(age) })}
        </a>
      }
    >
      <p className={styles.text}>
        <ReviewByBadge reviewBy={edition.reviewBy} />
      </p>
      {past.length === 0 ? (
        <p className={styles.text}>{t('freshness.fresh')}</p>
      ) : (
        <>
          <p className={styles.text}>
            {t('freshness.past', { count: past.length, total: format.number(past.length) })}
          </p>
          <ul className={styles.lines}>
            {past.map(({ id, title, reviewBy }) => (
              <li key={id} className={styles.line}>
                <a href={hrefOf(paths.briefing(id))} className={styles.link}>
                  {text(title)}
                </a>
                <span className={styles.amber}>{t('freshness.since', { date: format.date(reviewBy, 'short') })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
