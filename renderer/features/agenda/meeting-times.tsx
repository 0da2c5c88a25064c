import { useTranslation } from 'react-i18next'
import type { MeetingTime } from '../../../shared/model/meeting.ts'
import { spanOf } from '../../../shared/text/clashes.ts'
import { wallAt } from '../../../shared/text/wall-time.ts'
import { useFormat } from '../../app/format.ts'
import { cityOfZone } from '../library/zones.ts'
import styles from './agenda.module.css'

/** When a meeting takes place, in words: by its own clock, and by the clock at home where that differs. */
export const useTimeWords = (home: string) => {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  return (time: MeetingTime): { readonly here: string; readonly atHome: string | null } => {
    const span = spanOf(time)
    const lastDay = time.endDate === time.date ? null : format.date(time.endDate, 'short')
    if (!span) return { here: lastDay === null ? t('wholeDay') : t('untilDay', { day: lastDay }), atHome: null }
    const clock = (instant: number, zone: string): string => format.time(new Date(instant).toISOString(), zone)
    const [from, to] = [clock(span.from, time.timeZone), time.end === null ? null : clock(span.to, time.timeZone)]
    const here = to === null ? from : `${from} – ${to}${lastDay === null ? '' : `, ${lastDay}`}`
    const [there, thereTo] = [clock(span.from, home), time.end === null ? null : clock(span.to, home)]
    const day = wallAt(span.from, home).date
    if (there === from && day === time.date && thereTo === to) return { here, atHome: null }
    const words = thereTo === null ? there : `${there} – ${thereTo}`
    const told = t('atHome', { time: words, city: cityOfZone(home) })
    return { here, atHome: day === time.date ? told : `${told}, ${format.date(day, 'short')}` }
  }
}

export interface MeetingTimesProps {
  readonly time: MeetingTime
  /** The zone of the delegate's home. */
  readonly home: string
}

/** The same as two lines. */
export function MeetingTimes({ time, home }: MeetingTimesProps) {
  const { here, atHome } = useTimeWords(home)(time)
  return (
    <div className={styles.times}>
      <p className={styles.here}>{here}</p>
      {atHome !== null && <p className={styles.atHome}>{atHome}</p>}
    </div>
  )
}
