import { useTranslation } from 'react-i18next'
import type { Mission } from '../../../shared/model/mission.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { useNow } from '../library/clock.ts'
import { Card } from './card.tsx'
import { zonesOf } from './mission-day.ts'
import styles from './today.module.css'

/** What time it is at home and on the ground. */
export function Clocks({ mission }: { readonly mission: Mission }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const now = useNow()
  const instant = new Date(now).toISOString()
  return (
    <Card title={t('clocks.title')}>
      <dl className={styles.lines}>
        {zonesOf(mission, now).map(({ zone, cities }) => (
          <div key={zone} className={styles.line}>
            <dt className={styles.words}>
              {cities.length === 0
                ? t('clocks.home', { city: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') })
                : format.list(cities.map(({ name }) => text(name)))}
            </dt>
            <dd className={styles.time}>
              <time dateTime={instant}>{format.time(instant, zone)}</time>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
