import { CalendarDays } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Mission } from '../../../shared/model/mission.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { useHomeZone } from '../library/use-home-zone.ts'
import { cityOfZone } from '../library/zones.ts'
import styles from './programme.module.css'
import { ProgrammeEntry } from './programme-entry.tsx'

/** The mission’s days, as far as they are known. */
export default function ProgrammePage() {
  const { t } = useTranslation('programme')
  const { data, error, refetch } = useCall('library.programme', {})
  const { data: edition } = useCall('library.edition', {})
  return (
    <ReferencePage>
      {error ? (
        <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
      ) : data && edition ? (
        <Programme data={data} mission={edition.mission} />
      ) : (
        <Loading />
      )}
    </ReferencePage>
  )
}

function Programme({ data, mission }: { readonly data: OutputOf<'library.programme'>; readonly mission: Mission }) {
  const { t } = useTranslation('programme')
  const text = useText()
  const format = useFormat()
  const home = useHomeZone(mission)
  const { programme, sources } = data
  const days = useMemo(() => [...Map.groupBy(programme, ({ date }) => date)], [programme])
  const citations = useMemo(
    () => numberSources(programme.map(({ title, sources: sourceIds }) => ({ label: text(title), sourceIds }))),
    [programme, text],
  )
  if (programme.length === 0) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState
          icon={CalendarDays}
          title={t('empty.title')}
          action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      </>
    )
  }
  const hasHours = programme.some(({ start }) => start !== undefined)
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('title')} lede={text(mission.title)} />
      <p className={styles.hint}>
        {hasHours ? t('hours', { city: cityOfZone(home) }) : t('noHours')}{' '}
        <a href={hrefOf(paths.timeZones)}>{t('clocks')}</a>
      </p>
      {days.map(([date, items]) => (
        <section key={date} className={styles.day} aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`} className={styles.heading}>
            <time dateTime={date}>{format.weekday(date)}</time>
          </h2>
          {items.map((item) => (
            <ProgrammeEntry key={item.id} item={item} mission={mission} home={home} />
          ))}
        </section>
      ))}
      <SourceList />
    </CitationsProvider>
  )
}
