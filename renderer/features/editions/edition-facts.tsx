import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { ReviewByBadge } from '../library/dated-badges.tsx'
import styles from './edition-facts.module.css'
import { kindsToRead } from './read-change.ts'

/** What the edition is, who issued it and when, and what it holds. */
export function EditionFacts({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('editions')
  const text = useText()
  const format = useFormat()
  const { mission, issuedAt, syncedAt, reviewBy, counts } = edition
  return (
    <section className={styles.facts} aria-label={t('facts')}>
      <dl className={styles.rows}>
        <dt>{t('mission')}</dt>
        <dd>{text(mission.title)}</dd>
        <dt>{t('issuedBy')}</dt>
        <dd>{text(mission.desk)}</dd>
        <dt>{t('issuedAt')}</dt>
        <dd>
          <time dateTime={issuedAt}>{format.dateTime(issuedAt, mission.homeTimeZone)}</time>
        </dd>
        <dt>{t('syncedAt')}</dt>
        <dd>
          <time dateTime={syncedAt}>{format.dateTime(syncedAt)}</time>
        </dd>
        <dt>{t('reviewBy')}</dt>
        <dd>
          <ReviewByBadge reviewBy={reviewBy} />
        </dd>
        <dt>{t('holds')}</dt>
        <dd>
          {format.list(
            kindsToRead
              .filter((kind) => counts[kind] > 0)
              .map((kind) => t(`count.${kind}`, { count: counts[kind], number: format.number(counts[kind]) })),
          )}
        </dd>
      </dl>
    </section>
  )
}
