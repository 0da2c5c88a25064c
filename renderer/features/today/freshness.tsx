import { useTranslation } from 'react-i18next'
import type { EditionInfo, PastReview } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { kindsToRead, pathOfItem } from '../editions/read-change.ts'
import { dayIn, daysBetween } from '../library/calendar.ts'
import { useToday } from '../library/clock.ts'
import { ReviewByBadge } from '../library/dated-badges.tsx'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** Most items named; the sentence above them counts all. */
const SHOWN = 5

/** How old the edition is, and what in it must be checked before it is relied on. */
export function Freshness({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const today = useToday()
  const { data: past } = useCall('library.pastReview', { on: today })
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
      {past && (past.length === 0 ? <p className={styles.text}>{t('freshness.fresh')}</p> : <Past items={past} />)}
    </Card>
  )
}

/** What is past its review date: how much of each kind, and the first by name. */
function Past({ items }: { readonly items: readonly PastReview[] }) {
  const { t } = useTranslation('today')
  const { t: editions } = useTranslation('editions')
  const format = useFormat()
  const text = useText()
  const byKind = Map.groupBy(items, ({ kind }) => kind)
  const kinds = kindsToRead.filter((kind) => byKind.has(kind))
  const counted = kinds.map((kind) => {
    const count = byKind.get(kind)?.length ?? 0
    return editions(`count.${kind}`, { count, number: format.number(count) })
  })
  const named = kinds.flatMap((kind) => byKind.get(kind) ?? []).slice(0, SHOWN)
  return (
    <>
      <p className={styles.text}>{t('freshness.past', { what: format.list(counted) })}</p>
      <ul className={styles.lines}>
        {named.map(({ kind, id, title, reviewBy }) => {
          const path = pathOfItem(kind, id)
          return (
            <li key={`${kind} ${id}`} className={styles.line}>
              {path === null ? (
                <span className={styles.words}>{text(title)}</span>
              ) : (
                <a href={hrefOf(path)} className={styles.link}>
                  {text(title)}
                </a>
              )}
              <span className={styles.amber}>{t('freshness.since', { date: format.date(reviewBy, 'short') })}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
