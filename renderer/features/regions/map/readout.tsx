import { useTranslation } from 'react-i18next'
import type { Text } from '../../../../shared/model/primitives.ts'
import type { Issuer } from '../../../../shared/model/region.ts'
import { useFormat } from '../../../app/format.ts'
import { useText } from '../../../app/language.ts'
import type { RegionRow } from '../region-rows.ts'
import { RegionStep } from '../step-chip.tsx'
import styles from './readout.module.css'

export interface ReadoutProps {
  /** The region pointed at or focused. */
  readonly row: RegionRow | null
  readonly issuer: Issuer
  readonly cities: readonly Text[]
}

/** The name and step of the region pointed at, beside the map. Hidden from screen readers: each region's link says it. */
export function Readout({ row, issuer, cities }: ReadoutProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  const step = row?.steps.get(issuer.id)
  return (
    <div className={styles.readout} aria-hidden="true">
      {row ? (
        <>
          <p className={styles.name}>{row.name}</p>
          {step ? <RegionStep issuer={issuer} step={step} /> : <p>{t('notListed')}</p>}
          {row.exceptions.includes(issuer.id) && <p className={styles.more}>{t('map.exceptions')}</p>}
          {cities.length > 0 && (
            <p className={styles.more}>{t('map.route', { cities: format.list(cities.map(text)) })}</p>
          )}
        </>
      ) : (
        <p className={styles.more}>{t('map.point')}</p>
      )}
    </div>
  )
}
