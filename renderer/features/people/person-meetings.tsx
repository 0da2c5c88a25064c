import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../../shared/text/fold.ts'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { useWhere } from '../agenda/use-where.ts'
import styles from './person-page.module.css'

/** The meetings of the agenda that name a person, in order of time; nothing where there are none. */
export function PersonMeetings({ name }: { readonly name: string }) {
  const { t } = useTranslation('people')
  const { t: agenda } = useTranslation('agenda')
  const format = useFormat()
  const where = useWhere()
  const heading = useId()
  const { data } = useCall('meetings.list', {})
  const key = keyOf(name)
  const those = data?.filter(({ people }) => people.some((each) => keyOf(each) === key)) ?? []
  if (those.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('meetings')}
      </h2>
      <ul className={styles.rows}>
        {those.map((meeting) => (
          <li key={meeting.id} className={styles.row}>
            <a href={hrefOf(paths.meeting(meeting.id))}>{meeting.title.trim() || agenda('untitled')}</a>
            <span className={styles.about}>
              {[format.weekday(meeting.date), meeting.company, where(meeting).words].filter(Boolean).join(' · ')}{' '}
              {meeting.cancelled && <Badge>{agenda('cancelled')}</Badge>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
