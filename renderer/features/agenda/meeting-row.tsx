import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './agenda.module.css'
import { MeetingTimes } from './meeting-times.tsx'
import { ProgrammeChanged } from './programme-changed.tsx'
import { useWhere } from './use-where.ts'
import { WhatChanged } from './what-changed.tsx'

export interface MeetingRowProps {
  readonly meeting: Meeting
  readonly home: string
  /** The titles of the meetings that overlap it. */
  readonly clashes: readonly string[]
}

/** One meeting of a day. */
export function MeetingRow({ meeting, home, clashes }: MeetingRowProps) {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const { words } = useWhere()(meeting)
  const { title, company, people, cancelled } = meeting
  const about = [company, words, format.list(people)].filter(Boolean).join(' · ')
  return (
    <li className={styles.row}>
      <MeetingTimes time={meeting} home={home} />
      <div className={styles.what}>
        <p className={styles.line}>
          <a href={hrefOf(paths.meeting(meeting.id))} className={clsx(styles.title, cancelled && styles.off)}>
            {title.trim() || t('untitled')}
          </a>
          {cancelled && <Badge>{t('cancelled')}</Badge>}
          {clashes.length > 0 && (
            <Badge tone="amber" icon={CircleAlert}>
              {t('clash', { others: format.list(clashes) })}
            </Badge>
          )}
        </p>
        {about !== '' && <p className={styles.about}>{about}</p>}
        <WhatChanged meeting={meeting} home={home} />
        <ProgrammeChanged meeting={meeting} home={home} />
      </div>
    </li>
  )
}
