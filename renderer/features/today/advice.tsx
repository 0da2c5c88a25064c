import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { DatedLine } from '../library/dated-line.tsx'
import { StepChip } from '../regions/step-chip.tsx'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** What each government says of the country as a whole, in its own words and never averaged. */
export function Advice({ country }: { readonly country: string }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const { data } = useCall('library.regions', {})
  if (!data || data.issuers.length === 0) return null
  return (
    <Card
      title={t('advice.title', { country })}
      aside={
        <a href={hrefOf(paths.regions)} className={styles.more}>
          {t('advice.regions', { total: format.number(data.regions.length) })}
        </a>
      }
    >
      <dl className={styles.lines}>
        {data.issuers.map((issuer) => {
          const { level, asOf, reviewBy } = issuer.country
          return (
            <div key={issuer.id} className={styles.line}>
              <dt className={styles.issuer}>{text(issuer.name)}</dt>
              <dd className={clsx(styles.words, styles.advice)}>
                <StepChip issuer={issuer} level={level} />
                <DatedLine asOf={asOf} reviewBy={reviewBy} />
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}
