import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../app/preferences.ts'
import { useCall } from '../../client/use-call.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { systemZone } from '../library/use-home-zone.ts'
import { cityOfZone, homeZone } from '../library/zones.ts'
import styles from './settings.module.css'

const AUTOMATIC = 'automatic'

/** Where home is, for the clocks beside those of the mission's cities. */
export function HomeZone() {
  const { t } = useTranslation('settings')
  const [{ homeTimeZone }, change] = usePreferences()
  const { data } = useCall('library.edition', {})
  const assumed = data ? homeZone(null, systemZone(), data.mission) : systemZone()
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    const zones = homeTimeZone === null || known.includes(homeTimeZone) ? known : [homeTimeZone, ...known]
    return [
      { id: AUTOMATIC, label: t('homeZoneAutomatic', { city: cityOfZone(assumed) }) },
      ...zones.map((id) => ({ id, label: `${cityOfZone(id)} (${id})` })),
    ]
  }, [t, assumed, homeTimeZone])
  return (
    <div className={styles.zone}>
      <ComboBox
        // The words in the box follow the language and the assumed home.
        key={options[0]?.label ?? ''}
        label={t('homeZone')}
        description={t('homeZoneHint')}
        options={options}
        value={homeTimeZone ?? AUTOMATIC}
        onChange={(id) => void change({ homeTimeZone: id === AUTOMATIC ? null : id })}
      />
    </div>
  )
}
