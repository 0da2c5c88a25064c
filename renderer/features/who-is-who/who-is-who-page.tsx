import { UsersRound } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { CallError } from '../../app/call-error.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { byOrganization, findPeople } from './group-people.ts'
import { PersonEntry, personEntryId } from './person-entry.tsx'
import styles from './who-is-who.module.css'

/** The people a delegate hears of, by organization. */
export default function WhoIsWhoPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('whoIsWho')
  const { data, error, refetch } = useCall('library.people', {})
  return (
    <ReferencePage>
      {error ? (
        <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
      ) : data ? (
        <People data={data} chosen={id ?? null} />
      ) : (
        <Loading />
      )}
    </ReferencePage>
  )
}

function People({ data, chosen }: { readonly data: OutputOf<'library.people'>; readonly chosen: string | null }) {
  const { t } = useTranslation('whoIsWho')
  const format = useFormat()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const { people, sources } = data
  const found = useMemo(() => findPeople(people, words), [people, words])
  const organizations = useMemo(() => byOrganization(found, language), [found, language])
  const citations = useMemo(
    () =>
      numberSources(
        organizations.flatMap((group) =>
          group.people.map(({ name, sources: sourceIds }) => ({ label: name, sourceIds })),
        ),
      ),
    [organizations],
  )
  const toConfirm = people.filter(({ confirm }) => confirm).length

  useEffect(() => {
    const entry = chosen === null ? null : document.getElementById(personEntryId(chosen))
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [chosen])

  if (people.length === 0) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState
          icon={UsersRound}
          title={t('empty.title')}
          action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('title')} lede={t('lede')} />
      <div className={styles.tools}>
        <SearchField label={t('search')} placeholder={t('search')} value={words} onChange={setWords} />
        <span role="status" className={styles.count}>
          {t('count', { count: found.length, total: format.number(found.length) })}
        </span>
      </div>
      {toConfirm > 0 && words === '' && (
        <p className={styles.caution}>{t('toConfirm', { count: toConfirm, total: format.number(toConfirm) })}</p>
      )}
      {organizations.map(({ name, people: members }, index) => (
        <section key={name} className={styles.group} aria-labelledby={`organization-${index}`}>
          <h2 id={`organization-${index}`} className={styles.heading}>
            {name}
          </h2>
          {members.map((person) => (
            <PersonEntry key={person.id} person={person} isChosen={person.id === chosen} />
          ))}
        </section>
      ))}
      {found.length === 0 && <EmptyState title={t('nothing', { words })}>{t('nothingHint')}</EmptyState>}
      <SourceList />
    </CitationsProvider>
  )
}
