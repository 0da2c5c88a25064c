import { CalendarDays, CalendarPlus, FileDown, FileUp, ListPlus, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { clashesOf } from '../../../shared/text/clashes.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useScreenCommands } from '../../app/command-context.tsx'
import { useFormat } from '../../app/format.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useToday } from '../library/clock.ts'
import { systemZone, useHomeZone } from '../library/use-home-zone.ts'
import { cityOfZone } from '../library/zones.ts'
import styles from './agenda.module.css'
import { BringCalendar } from './bring-calendar.tsx'
import { FromProgramme } from './from-programme.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { useCalendarFiles } from './use-calendar-files.ts'

/** The zone of home, also while there is no edition. */
export const useHome = (edition: EditionInfo | undefined): string =>
  useHomeZone(edition?.mission ?? { cities: [], homeTimeZone: systemZone() })

/** The delegate's meetings, day by day, by the clock there and by that at home. */
export default function AgendaPage() {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const { data: edition } = useCall('library.edition', {})
  const { data: meetings, error, refetch } = useCall('meetings.list', {})
  const home = useHome(edition)
  const [open, setOpen] = useState<'form' | 'programme' | null>(null)
  const files = useCalendarFiles()
  const hasMeetings = (meetings?.length ?? 0) > 0

  useScreenCommands([
    { id: 'agenda.new', title: 'agenda:commands.new', group: 'do', keys: 'N', run: () => setOpen('form') },
    { id: 'agenda.import', title: 'agenda:commands.import', group: 'do', run: files.choose },
    { id: 'agenda.export', title: 'agenda:commands.export', group: 'do', when: () => hasMeetings, run: files.save },
  ])

  const today = useToday()
  const nextDay = meetings?.map(({ date }) => date).find((date) => date >= today) ?? meetings?.at(-1)?.date
  useScreenCommands([
    {
      id: 'agenda.daySheet',
      title: 'agenda:commands.daySheet',
      group: 'do',
      when: () => nextDay !== undefined,
      run: () => (nextDay === undefined ? undefined : files.saveDay(nextDay)),
    },
  ])

  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!meetings) return <Loading />
  const clashes = clashesOf(meetings)
  const titleOf = (id: string): string => meetings.find((each) => each.id === id)?.title.trim() || t('untitled')
  const actions = (
    <>
      <Button look="primary" icon={CalendarPlus} onPress={() => setOpen('form')}>
        {t('new')}
      </Button>
      <Button icon={ListPlus} onPress={() => setOpen('programme')}>
        {t('programme.open')}
      </Button>
      <Button icon={FileDown} onPress={() => void files.choose()}>
        {t('import.open')}
      </Button>
    </>
  )
  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede', { city: cityOfZone(home) })} />
      {hasMeetings ? (
        <div className={styles.actions}>
          {actions}
          <Button look="quiet" icon={FileUp} onPress={() => void files.save()}>
            {t('export')}
          </Button>
        </div>
      ) : (
        <EmptyState
          icon={CalendarDays}
          title={t('empty.title')}
          action={<div className={styles.actions}>{actions}</div>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {[...Map.groupBy(meetings, ({ date }) => date)].map(([date, those]) => (
        <section key={date} className={styles.day} aria-labelledby={`day-${date}`}>
          <div className={styles.dayHead}>
            <h2 id={`day-${date}`} className={styles.heading}>
              <time dateTime={date}>{format.weekday(date)}</time>
            </h2>
            <Button size="small" look="quiet" icon={Printer} onPress={() => void files.saveDay(date)}>
              {t('daySheet')}
              <VisuallyHidden> {format.weekday(date)}</VisuallyHidden>
            </Button>
          </div>
          <ul className={styles.rows}>
            {those.map((meeting) => (
              <MeetingRow
                key={meeting.id}
                meeting={meeting}
                home={home}
                clashes={(clashes.get(meeting.id) ?? []).map(titleOf)}
              />
            ))}
          </ul>
        </section>
      ))}
      {open === 'form' && <MeetingForm edition={edition} home={home} onClose={() => setOpen(null)} />}
      {open === 'programme' && <FromProgramme meetings={meetings} onClose={() => setOpen(null)} />}
      <BringCalendar files={files} home={home} />
    </OneColumn>
  )
}
