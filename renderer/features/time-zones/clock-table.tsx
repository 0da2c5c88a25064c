import { useTranslation } from 'react-i18next'
import type { Mission } from '../../../shared/model/mission.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { dayIn } from '../library/calendar.ts'
import { cityOfZone, hoursAhead, minutesAhead, nextChange, offsetName } from '../library/zones.ts'
import styles from './time-zones.module.css'

export interface ClockTableProps {
  readonly mission: Mission
  /** The zone of the delegate's home. */
  readonly home: string
  /** The instant that is shown, in milliseconds since 1970. */
  readonly now: number
}

/** What the clocks show at an instant, how far they are from home's, and when they change. */
export function ClockTable({ mission, home, now }: ClockTableProps) {
  const { t } = useTranslation('timeZones')
  const text = useText()
  const clocks = [
    { id: 'home', name: t('home', { city: cityOfZone(home) }), zone: home },
    ...mission.cities.map(({ id, name, timeZone }) => ({ id, name: text(name), zone: timeZone })),
  ]
  return (
    <table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.place')}</th>
          <th scope="col">{t('columns.time')}</th>
          <th scope="col">{t('columns.apart')}</th>
          <th scope="col">{t('columns.offset')}</th>
          <th scope="col">{t('columns.change')}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ id, name, zone }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className={styles.time}>
              <Clock zone={zone} home={home} now={now} />
            </td>
            <td>{id === 'home' ? '' : <Apart zone={zone} home={home} now={now} />}</td>
            <td>{offsetName(minutesAhead(now, zone))}</td>
            <td>
              <NextChange zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ClockProps {
  readonly zone: string
  readonly home: string
  readonly now: number
}

function Clock({ zone, home, now }: ClockProps) {
  const format = useFormat()
  const instant = new Date(now).toISOString()
  const day = dayIn(now, zone)
  return (
    <>
      <time dateTime={instant}>{format.time(instant, zone)}</time>
      {day !== dayIn(now, home) && <span className={styles.day}>{format.date(day, 'short')}</span>}
    </>
  )
}

function Apart({ zone, home, now }: ClockProps) {
  const { t } = useTranslation('timeZones')
  const format = useFormat()
  const ahead = hoursAhead(now, zone, home)
  if (ahead === 0) return t('same')
  const hours = format.number(Math.abs(ahead), { style: 'unit', unit: 'hour', unitDisplay: 'long' })
  return t(ahead > 0 ? 'ahead' : 'behind', { hours })
}

function NextChange({ zone, now }: Pick<ClockProps, 'zone' | 'now'>) {
  const { t } = useTranslation('timeZones')
  const format = useFormat()
  const at = nextChange(now, zone)
  if (at === null) return t('noChange')
  const day = format.day(new Date(at).toISOString(), 'short', zone)
  return t(minutesAhead(at, zone) > minutesAhead(now, zone) ? 'forward' : 'back', { day })
}
