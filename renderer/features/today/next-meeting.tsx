import clsx from 'clsx'
import { CarTaxiFront } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { spanOf } from '../../../shared/text/clashes.ts'
import { type Format, useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useTimeWords } from '../agenda/meeting-times.tsx'
import { useWhere } from '../agenda/use-where.ts'
import { useNow } from '../library/clock.ts'
import { useHomeZone } from '../library/use-home-zone.ts'
import { DriverCard } from '../places/driver-card.tsx'
import { Card } from './card.tsx'
import { isOver, meetingsToday, nextMeeting } from './meetings-ahead.ts'
import styles from './today.module.css'

const MINUTE = 60_000

/** `1 h 12 min`, or the days where it is more than one. */
const untilIn = (format: Format, minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const unit = (value: number, name: string) => format.number(value, { style: 'unit', unit: name })
  if (hours >= 48) return unit(Math.floor(hours / 24), 'day')
  return [hours > 0 ? unit(hours, 'hour') : '', hours < 12 ? format.minutes(minutes % 60) : '']
    .filter(Boolean)
    .join(' ')
}

/** What comes next, and the meetings of today. */
export function NextMeeting({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const now = useNow()
  const { data: meetings } = useCall('meetings.list', {})
  if (!meetings) return null
  const next = nextMeeting(meetings, now)
  const today = meetingsToday(meetings, now)
  const minutes = next ? Math.ceil(((spanOf(next)?.from ?? now) - now) / MINUTE) : 0
  return (
    <>
      <Card
        title={t('next.title')}
        aside={
          next ? (
            minutes <= 0 ? (
              t('next.now')
            ) : (
              t('next.in', { time: untilIn(format, minutes) })
            )
          ) : (
            <a href={hrefOf(paths.agenda)} className={styles.more}>
              {t('next.agenda')}
            </a>
          )
        }
      >
        {next ? (
          <Next meeting={next} edition={edition} />
        ) : (
          <>
            <p className={styles.text}>{t(meetings.length === 0 ? 'next.empty' : 'next.none')}</p>
            <LinkButton href={hrefOf(paths.agenda)} size="small">
              {t(meetings.length === 0 ? 'next.plan' : 'next.agenda')}
            </LinkButton>
          </>
        )}
      </Card>
      {today.length > 0 && (
        <Card
          title={t('next.today')}
          aside={
            <a href={hrefOf(paths.agenda)} className={styles.more}>
              {t('next.local')}
            </a>
          }
        >
          <ul className={styles.lines}>
            {today.map((meeting) => (
              <TodayLine
                key={meeting.id}
                meeting={meeting}
                over={isOver(meeting, now)}
                isNext={meeting.id === next?.id}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Next({ meeting, edition }: { readonly meeting: Meeting; readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const { t: places } = useTranslation('places')
  const format = useFormat()
  const home = useHomeZone(edition.mission)
  const times = useTimeWords(home)(meeting)
  const { place, words } = useWhere()(meeting)
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.next}>
      <p className={styles.nextTitle}>{meeting.title.trim() || t('next.untitled')}</p>
      <p>{[format.weekday(meeting.date), times.here, times.atHome, words].filter(Boolean).join(' · ')}</p>
      <div className={styles.acts}>
        <LinkButton href={hrefOf(paths.meeting(meeting.id))} look="primary">
          {t('next.open')}
        </LinkButton>
        {place && (
          <Button icon={CarTaxiFront} onPress={() => setShown(true)}>
            {places('driver.show')}
          </Button>
        )}
        {meeting.sector !== '' && (
          <LinkButton href={hrefOf(paths.briefing(meeting.sector))}>{t('next.sector')}</LinkButton>
        )}
      </div>
      {isShown && place && <DriverCard place={place} onClose={() => setShown(false)} />}
    </div>
  )
}

interface TodayLineProps {
  readonly meeting: Meeting
  readonly over: boolean
  readonly isNext: boolean
}

function TodayLine({ meeting, over, isNext }: TodayLineProps) {
  const { t } = useTranslation('today')
  const { t: agenda } = useTranslation('agenda')
  const format = useFormat()
  const { words } = useWhere()(meeting)
  const { id, title, earlier, cancelled, people, timeZone } = meeting
  const span = spanOf(meeting)
  const wasWhere = earlier !== null && earlier.where !== meeting.where ? earlier.where : ''
  return (
    <li className={styles.line}>
      <span className={styles.hour}>
        {span ? format.time(new Date(span.from).toISOString(), timeZone) : agenda('wholeDay')}
      </span>
      <span className={styles.words}>
        <a
          href={hrefOf(paths.meeting(id))}
          className={clsx(styles.link, !isNext && styles.calm, cancelled && styles.off)}
        >
          {title.trim() || t('next.untitled')}
        </a>{' '}
        <span className={styles.hint}>
          {wasWhere !== '' && <del>{wasWhere}</del>} {words}
        </span>
      </span>
      <span className={clsx(styles.aside, (earlier !== null || cancelled) && styles.late)}>
        {cancelled
          ? t('next.cancelled')
          : earlier !== null
            ? t('next.changed')
            : over
              ? t('next.done')
              : people.length > 0 && t('next.people', { count: people.length, number: format.number(people.length) })}
      </span>
    </li>
  )
}
