import { Siren } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { ContactCard } from './contact-card.tsx'
import { groupByCity } from './group-by-city.ts'
import styles from './sos.module.css'

/** Whom to call, in large type: what each number is for, and when. */
export default function SosPage({ params }: PageProps) {
  const { t } = useTranslation('sos')
  const text = useText()
  const { data, error, refetch } = useCall('library.contacts', {})
  const { data: edition } = useCall('library.edition', {})
  const citations = useMemo(
    () => numberSources((data?.contacts ?? []).map(({ name, sources }) => ({ label: text(name), sourceIds: sources }))),
    [data, text],
  )

  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data || !edition) return <Loading />
  const { cities } = edition.mission
  const cityName = (id: string): string => text(cities.find((city) => city.id === id)?.name ?? { en: id, fr: id })

  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      {data.contacts.length === 0 ? (
        <EmptyState
          icon={Siren}
          title={t('empty.title')}
          action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <CitationsProvider citations={citations} sources={data.sources}>
          {groupByCity(
            data.contacts,
            cities.map(({ id }) => id),
          ).map(({ city, contacts }) => (
            <section key={city} className={styles.group} aria-labelledby={`sos-${city}`}>
              <h2 id={`sos-${city}`} className={styles.heading}>
                {city === null ? t('everywhere', { country: text(edition.mission.countryName) }) : cityName(city)}
              </h2>
              <ul className={styles.contacts}>
                {contacts.map((contact) => (
                  <ContactCard key={contact.id} contact={contact} isChosen={contact.id === params.id} />
                ))}
              </ul>
            </section>
          ))}
          <SourceList />
        </CitationsProvider>
      )}
    </OneColumn>
  )
}
