import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { ReviewByBadge } from '../library/dated-badges.tsx'
import { BringIn } from './bring-in.tsx'
import { Changes } from './changes.tsx'
import styles from './editions.module.css'

/** The edition on this computer, what it changed, and the way to bring in another. */
export default function EditionsPage() {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const text = useText()
  const { data: edition, error, refetch } = useCall('library.edition', {})

  if (error && error.code !== 'no-library') {
    return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  }
  if (!edition && !error) return <Loading />
  return (
    <OneColumn>
      {edition ? (
        <>
          <PageHeading
            title={t('edition', { edition: format.number(edition.edition) })}
            eyebrow={
              <>
                <Kicker>{text(edition.mission.shortTitle)}</Kicker>
                <ReviewByBadge reviewBy={edition.reviewBy} />
              </>
            }
            lede={t('lede', { desk: text(edition.mission.desk), date: format.day(edition.issuedAt) })}
          />
          <p className={styles.synced}>{t('synced', { date: format.dateTime(edition.syncedAt) })}</p>
          <ul className={styles.counts}>
            {(['briefings', 'regions', 'contacts', 'places', 'phrases', 'sources'] as const)
              .filter((kind) => edition.counts[kind] > 0)
              .map((kind) => (
                <li key={kind}>
                  {t(`counts.${kind}`, { count: edition.counts[kind], total: format.number(edition.counts[kind]) })}
                </li>
              ))}
          </ul>
        </>
      ) : (
        <PageHeading title={t('none.title')} lede={t('none.text')} />
      )}
      <BringIn />
      {edition && <Changes edition={edition.edition} />}
    </OneColumn>
  )
}
