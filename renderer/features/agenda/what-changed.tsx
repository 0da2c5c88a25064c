import { useTranslation } from 'react-i18next'
import type { EarlierMeeting, Meeting } from '../../../shared/model/meeting.ts'
import { useFormat } from '../../app/format.ts'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agenda.module.css'
import { useTimeWords } from './meeting-times.tsx'

/** What a calendar changed in a meeting: the old struck beside the new. */
export function WhatChanged({ meeting, home }: { readonly meeting: Meeting; readonly home: string }) {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const words = useTimeWords(home)
  const seen = useAct('meetings.seen')
  const { earlier } = meeting
  if (earlier === null) return null
  const when = (time: EarlierMeeting | Meeting): string => `${format.weekday(time.date)}, ${words(time).here}`
  const pairs = [
    [earlier.title, meeting.title],
    [when(earlier), when(meeting)],
    [earlier.where, meeting.where],
  ].filter(([old, now]) => old !== now)
  return (
    <div className={styles.changed}>
      <p>
        <strong>{t(meeting.cancelled && !earlier.cancelled ? 'changed.cancelled' : 'changed.title')}</strong>
        {pairs.map(([old, now]) => (
          <span key={`${old} ${now}`} className={styles.pair}>
            {old !== '' && <del>{old}</del>} {now !== '' && <ins>{now}</ins>}
          </span>
        ))}
      </p>
      <Button size="small" look="quiet" onPress={() => seen.mutate({ id: meeting.id })}>
        {t('changed.seen')}
      </Button>
    </div>
  )
}
