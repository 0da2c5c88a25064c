import { CalendarX, CarTaxiFront, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { useText } from '../../app/language.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { MeetingPeople } from '../people/meeting-people.tsx'
import { DriverCard } from '../places/driver-card.tsx'
import { useHome } from './agenda-page.tsx'
import { EarlierNotes } from './earlier-notes.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingNote } from './meeting-note.tsx'
import styles from './meeting-page.module.css'
import { MeetingTimes } from './meeting-times.tsx'
import { ProgrammeChanged } from './programme-changed.tsx'
import { useWhere } from './use-where.ts'
import { WhatChanged } from './what-changed.tsx'

/** One meeting: with whom, about what, what to read before it, and its note. */
export default function MeetingPage({ params: { id = '' } }: PageProps) {
  const { t } = useTranslation('agenda')
  const { data: meeting, error, refetch } = useCall('meetings.get', { id })
  if (error?.code === 'not-found' || error?.code === 'bad-input' || (meeting && meeting.removedAt !== null))
    return (
      <OneColumn>
        <PageHeading title={t('gone.title')} />
        <EmptyState
          icon={CalendarX}
          title={t('gone.text')}
          action={<LinkButton href={hrefOf(paths.agenda)}>{t('commands.go')}</LinkButton>}
        />
      </OneColumn>
    )
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!meeting) return <Loading />
  return (
    <OneColumn>
      <MeetingCard meeting={meeting} />
    </OneColumn>
  )
}

function MeetingCard({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('agenda')
  const { t: places } = useTranslation('places')
  const format = useFormat()
  const { call } = useClient()
  const notify = usePageState((state) => state.notify)
  const { data: edition } = useCall('library.edition', {})
  const home = useHome(edition)
  const { place, words } = useWhere()(meeting)
  const [open, setOpen] = useState<'form' | 'driver' | null>(null)
  const { id, title, cancelled, company, people, goals, questions } = meeting

  const remove = async (): Promise<void> => {
    await call('meetings.remove', { id })
    navigate(paths.agenda)
    notify({
      message: t('removed', { title: title.trim() || t('untitled') }),
      action: { label: t('undo'), run: () => void call('meetings.restore', { id }) },
    })
  }

  return (
    <article>
      <PageHeading
        title={title.trim() || t('untitled')}
        eyebrow={
          <>
            <Kicker>{t('meeting')}</Kicker>
            <span>{format.weekday(meeting.date)}</span>
            {cancelled && <Badge>{t('cancelled')}</Badge>}
          </>
        }
      />
      <WhatChanged meeting={meeting} home={home} />
      <ProgrammeChanged meeting={meeting} home={home} />
      <div className={styles.when}>
        <MeetingTimes time={meeting} home={home} />
        {words !== '' && <p>{words}</p>}
      </div>
      <div className={styles.actions}>
        {place && (
          <Button icon={CarTaxiFront} onPress={() => setOpen('driver')}>
            {places('driver.show')}
          </Button>
        )}
        <Button icon={Pencil} onPress={() => setOpen('form')}>
          {t('form.change')}
        </Button>
        <Button look="quiet" icon={Trash2} onPress={() => void remove()}>
          {t('remove')}
        </Button>
      </div>
      <div className={styles.columns}>
        <dl className={styles.facts}>
          <Fact name={t('form.company')} text={company} />
          {people.length > 0 && (
            <div>
              <dt className={styles.label}>{t('form.people')}</dt>
              <dd className={styles.text}>
                <MeetingPeople meeting={meeting} />
              </dd>
            </div>
          )}
          <Fact name={t('form.goals')} text={goals} />
          <Fact name={t('form.questions')} text={questions} />
        </dl>
        <div>
          <Briefings meeting={meeting} />
          {company !== '' && <EarlierNotes company={company} note={meeting.note} />}
        </div>
      </div>
      <MeetingNote meeting={meeting} />
      {open === 'form' && <MeetingForm edition={edition} home={home} meeting={meeting} onClose={() => setOpen(null)} />}
      {open === 'driver' && place && <DriverCard place={place} onClose={() => setOpen(null)} />}
    </article>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <div>
      <dt className={styles.label}>{name}</dt>
      <dd className={styles.text}>{text}</dd>
    </div>
  )
}

/** What to read before it: the briefing of its sector and the guide of its city. */
function Briefings({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('agenda')
  const text = useText()
  const { data } = useCall('library.briefings', {})
  const those = data?.filter(
    ({ id, kind, cities }) =>
      id === meeting.sector || (kind === 'city' && meeting.city !== '' && cities.includes(meeting.city)),
  )
  if (!those || those.length === 0) return null
  return (
    <section aria-labelledby="meeting-read">
      <h2 id="meeting-read" className={styles.label}>
        {t('toRead')}
      </h2>
      <ul className={styles.list}>
        {those.map(({ id, title, hint }) => (
          <li key={id}>
            <a href={hrefOf(paths.briefing(id))}>{text(title)}</a> <span className={styles.hint}>{text(hint)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
