import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { type Format, localeOf, useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FirstRun } from '../first-run/first-run.tsx'
import { useNow, useToday } from '../library/clock.ts'
import { Advice } from './advice.tsx'
import { Changed } from './changed.tsx'
import { Cities } from './cities.tsx'
import { Freshness } from './freshness.tsx'
import { LastNotes } from './last-notes.tsx'
import { citiesAhead, type MissionDay, missionDay } from './mission-day.ts'
import { NextMeeting } from './next-meeting.tsx'
import { Promised } from './promised.tsx'
import { Reading } from './reading.tsx'
import styles from './today.module.css'

/** Where the mission stands, what to read, what was written last; on the first day, three questions. */
export default function TodayPage() {
  const [{ welcomed }] = usePreferences()
  return welcomed ? <Today /> : <FirstRun />
}

function Today() {
  const { t } = useTranslation('today')
  const { data: edition, error, refetch } = useCall('library.edition', {})
  if (error && error.code !== 'no-library') {
    return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  }
  if (!edition && !error) return <Loading />
  return (
    <OneColumn>
      {edition ? (
        <Mission edition={edition} />
      ) : (
        <>
          <PageHeading title={t('title')} />
          <EmptyState
            title={t('noEdition.title')}
            action={<LinkButton href={hrefOf(paths.editions)}>{t('noEdition.action')}</LinkButton>}
          >
            {t('noEdition.text')}
          </EmptyState>
          <LastNotes />
        </>
      )}
    </OneColumn>
  )
}

const headline = (t: TFunction<'today'>, format: Format, text: ReturnType<typeof useText>, day: MissionDay): string => {
  switch (day.phase) {
    case 'before':
      return t('before', { count: day.daysToGo, days: format.number(day.daysToGo) })
    case 'during':
      if (day.cities.length === 0)
        return t('duringOnly', { day: format.number(day.day), days: format.number(day.days) })
      return t('during', {
        day: format.number(day.day),
        days: format.number(day.days),
        cities: format.list(day.cities.map(({ name }) => text(name))),
      })
    case 'after':
      return t('after', { when: format.inDays(-day.daysAgo) })
  }
}

/** `15 – 20 February 2026`, as the language writes it. */
const dayRange = (from: string, to: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    new Date(from),
    new Date(to),
  )

function Mission({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const language = useLanguage()
  const today = useToday()
  const { mission } = edition
  const now = useNow()
  const day = missionDay(mission, now)
  return (
    <>
      <PageHeading
        title={t('title')}
        eyebrow={
          <>
            <Kicker>{text(mission.shortTitle)}</Kicker>
            <span>{format.weekday(today)}</span>
          </>
        }
        lede={t('lede', {
          title: text(mission.title),
          days: dayRange(mission.startsOn, mission.endsOn, language),
          cities: format.list(mission.cities.map(({ name }) => text(name))),
        })}
      >
        {headline(t, format, text, day)}
      </PageHeading>
      <div className={styles.columns}>
        <div className={styles.column}>
          <NextMeeting edition={edition} />
          <LastNotes />
          <Promised />
          <Changed edition={edition} />
          <Reading cities={citiesAhead(mission, now)} />
        </div>
        <div className={styles.column}>
          <Cities mission={mission} />
          <Advice country={text(mission.countryName)} />
          <Freshness edition={edition} />
        </div>
      </div>
    </>
  )
}
