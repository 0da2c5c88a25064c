import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { isPastReview } from '../library/calendar.ts'
import { useToday } from '../library/clock.ts'
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
  return (
    <Card
      title={t('freshness.title')}
      aside={
        <a href={hrefOf(paths.editions)} className={styles.more}>
          {t('freshness.edition', {
            edition: format.number(edition.edition),
            date: format.day(edition.issuedAt, 'short'),
          })}
        </a>
      }
    >
      {past.length === 0 ? (
        <p className={styles.text}>{t('freshness.fresh', { date: format.date(edition.reviewBy) })}</p>
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
