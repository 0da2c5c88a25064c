import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission } from '../../../shared/model/mission.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { Select } from '../../ui/select.tsx'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { dayIn } from '../library/calendar.ts'
import { useNow } from '../library/clock.ts'
import { useHomeZone } from '../library/use-home-zone.ts'
import { cityOfZone, instantOf } from '../library/zones.ts'
import { ClockBriefing } from './clock-briefing.tsx'
import { ClockTable } from './clock-table.tsx'
import styles from './time-zones.module.css'

/** The clocks of the mission's cities beside the one at home. */
export default function TimeZonesPage() {
  const { t } = useTranslation('timeZones')
  const { data, error, refetch } = useCall('library.edition', {})
  return (
    <ReferencePage>
      {error ? (
        <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
      ) : data ? (
        <TimeZones mission={data.mission} />
      ) : (
        <Loading />
      )}
    </ReferencePage>
  )
}

const NOW = 'now'
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

function TimeZones({ mission }: { readonly mission: Mission }) {
  const { t } = useTranslation('timeZones')
  const format = useFormat()
  const now = useNow()
  const home = useHomeZone(mission)
  const [hour, setHour] = useState(NOW)
  const today = dayIn(now, home)
  const shown = hour === NOW ? now : instantOf(today, hour, home)
  return (
    <>
      <PageHeading title={t('title')} lede={t('lede', { city: cityOfZone(home) })} />
      <div className={styles.tools}>
        <Select
          label={t('when', { city: cityOfZone(home) })}
          options={[
            { id: NOW, label: t('now') },
            ...HOURS.map((id) => ({
              id,
              label: format.time(new Date(instantOf(today, id, home)).toISOString(), home),
            })),
          ]}
          value={hour}
          onChange={setHour}
        />
        <a href={hrefOf(paths.settings)}>{t('change')}</a>
      </div>
      <ClockTable mission={mission} home={home} now={shown} />
      <p className={styles.hint}>{t('computed')}</p>
      <ClockBriefing />
    </>
  )
}
