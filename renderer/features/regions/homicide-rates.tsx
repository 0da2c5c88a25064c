import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { AsOfBadge } from '../library/dated-badges.tsx'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './homicide-rates.module.css'
import section from './section.module.css'
import { periodOf } from './words.ts'

type Rates = Region['homicideRate']

export interface HomicideRatesProps {
  readonly rates: Rates
  /** All regions: the highest of them sets the scale. */
  readonly regions: readonly Region[]
}

const highest = (regions: readonly Region[]): number =>
  Math.max(
    1,
    ...regions.flatMap(({ homicideRate }) => homicideRate.map(({ per100k, plusMinus }) => per100k + plusMinus)),
  )

/** Homicides per 100,000 people and year, each an estimate with its error. */
export function HomicideRates({ rates, regions }: HomicideRatesProps) {
  const { t } = useTranslation('regions')
  const format = useFormat()
  const heading = useId()
  if (rates.length === 0) return null
  const most = highest(regions)
  const number = (value: number): string => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={section.heading}>
        {t('homicides.title')}
      </h2>
      <p className={section.hint}>{t('homicides.unit')}</p>
      <ul className={styles.rates}>
        {rates.map(({ period, per100k, plusMinus, asOf, sources }) => {
          const [from, to] = periodOf(period, format)
          return (
            <li key={period} className={styles.rate}>
              <span>{to === undefined ? from : t('homicides.period', { from, to })}</span>
              <span className={styles.value}>
                {t('homicides.value', { rate: number(per100k), error: number(plusMinus) })}
                <SourceMarks sourceIds={sources} />
              </span>
              <Range share={per100k / most} error={plusMinus / most} />
              <span className={styles.asOf}>
                <AsOfBadge asOf={asOf} />
              </span>
            </li>
          )
        })}
      </ul>
      <p className={section.hint}>{t('homicides.scale', { most: number(most) })}</p>
    </section>
  )
}

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`

/** The estimate as a dot and its error as a bar, on the scale of all regions. The numbers stand beside it. */
function Range({ share, error }: { readonly share: number; readonly error: number }) {
  return (
    <svg className={styles.range} aria-hidden="true" width="100%" height="12">
      <line x1="0" x2="100%" y1="6" y2="6" className={styles.axis} />
      <line x1={percent(share - error)} x2={percent(share + error)} y1="6" y2="6" className={styles.error} />
      <circle cx={percent(share)} cy="6" r="3.5" className={styles.dot} />
    </svg>
  )
}
