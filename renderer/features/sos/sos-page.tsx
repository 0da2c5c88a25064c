import { ArrowDown, LifeBuoy } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { City } from '../../../shared/model/mission.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { ContactCard, cardId } from './contact-card.tsx'
import { groupContacts } from './group-contacts.ts'
import { OwnCard } from './own-card.tsx'
import styles from './sos-page.module.css'

/** Whom to call in trouble, the first on top. */
export default function SosPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('sos')
  const { data, error, refetch } = useCall('library.contacts', {})
  const { data: edition } = useCall('library.edition', {})
  return (
    <OneColumn>
      {error ? (
        <CallError error={error} title={t('failed')} onRetry={() => void refetch()} heading="h1" />
      ) : data ? (
        <Contacts data={data} route={edition?.mission.cities ?? []} chosen={id ?? null} />
      ) : (
        <Loading />
      )}
    </OneColumn>
  )
}

interface ContactsProps {
  readonly data: OutputOf<'library.contacts'>
  readonly route: readonly City[]
  readonly chosen: string | null
}

function Contacts({ data: { contacts, sources }, route, chosen }: ContactsProps) {
  const { t } = useTranslation('sos')
  const text = useText()
  const groups = useMemo(
    () =>
      groupContacts(
        contacts,
        route.map(({ id }) => id),
      ),
    [contacts, route],
  )
  const shown = useMemo(
    () => [...groups.first, ...groups.country, ...groups.cities.flatMap((group) => group.contacts)],
    [groups],
  )
  const citations = useMemo(
    () => numberSources(shown.map(({ name, sources: sourceIds }) => ({ label: text(name), sourceIds }))),
    [shown, text],
  )

  useEffect(() => {
    const card = chosen === null ? null : document.getElementById(cardId(chosen))
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  }, [chosen])

  if (contacts.length === 0) return <NoContacts />
  const cityName = (id: string): string => {
    const city = route.find((each) => each.id === id)
    return city ? text(city.name) : id
  }
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('title')} />
      <nav className={styles.jumps} aria-label={t('jump')}>
        {groups.cities.map(({ city }) => (
          <Button key={city} look="quiet" size="small" icon={ArrowDown} onPress={() => showGroup(city)}>
            {cityName(city)}
          </Button>
        ))}
      </nav>
      {groups.first.map((contact) => (
        <ContactCard key={contact.id} contact={contact} look="first" isChosen={contact.id === chosen} />
      ))}
      <OwnCard />
      {groups.country.length > 0 && (
        <Group id={groupId('country')} heading={t('country')} contacts={groups.country} chosen={chosen} />
      )}
      {groups.cities.map(({ city, contacts: inCity }) => (
        <Group key={city} id={groupId(city)} heading={cityName(city)} contacts={inCity} chosen={chosen} />
      ))}
      <SourceList />
    </CitationsProvider>
  )
}

const groupId = (name: string): string => `sos-${name}`

const showGroup = (city: string): void => {
  const heading = document.getElementById(groupId(city))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

interface GroupProps {
  readonly id: string
  readonly heading: string
  readonly contacts: ContactsProps['data']['contacts']
  readonly chosen: string | null
}

function Group({ id, heading, contacts, chosen }: GroupProps) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      {contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} look="other" isChosen={contact.id === chosen} />
      ))}
    </section>
  )
}

function NoContacts() {
  const { t } = useTranslation('sos')
  return (
    <>
      <PageHeading title={t('title')} />
      <EmptyState
        icon={LifeBuoy}
        title={t('empty.title')}
        action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    </>
  )
}
