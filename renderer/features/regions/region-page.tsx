import { ArrowLeft, MapPinOff } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Regions } from '../../../shared/contract/library.ts'
import type { Region } from '../../../shared/model/region.ts'
import { useText } from '../../app/language.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { iconProps } from '../../ui/icon.ts'
import { type CitingPassage, numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { MentionedIn } from '../notes/mentioned-in.tsx'
import { Groups } from './groups.tsx'
import { HomicideRates } from './homicide-rates.tsx'
import { IssuerAdvice } from './issuer-advice.tsx'
import styles from './region-page.module.css'
import { RelatedBriefings } from './related-briefings.tsx'

export interface RegionPageProps {
  readonly id: string
  readonly data: Regions
  /** The path of the map or the table, whichever was seen last. */
  readonly backTo: string
}

/** One region: what each issuer says of it, side by side and never averaged. */
export function RegionPage({ id, data, backTo }: RegionPageProps) {
  const region = data.regions.find((each) => each.id === id)
  return region ? <RegionDetails region={region} data={data} backTo={backTo} /> : <Withdrawn />
}

function RegionDetails({ region, data, backTo }: Omit<RegionPageProps, 'id'> & { readonly region: Region }) {
  const { t } = useTranslation('regions')
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const name = text(region.name)
  const advised = data.issuers.flatMap((issuer) => {
    const advice = region.advice.find((each) => each.issuer === issuer.id)
    return advice ? [{ issuer, advice }] : []
  })
  const citations = useMemo(() => {
    const byIssuer = data.issuers.map(({ id, name }) => ({
      label: text(name),
      sourceIds: region.advice.find((each) => each.issuer === id)?.sources ?? [],
    }))
    const passages: CitingPassage[] = [
      ...byIssuer,
      { label: t('homicides.title'), sourceIds: region.homicideRate.flatMap(({ sources }) => sources) },
      { label: t('groups'), sourceIds: region.groups.flatMap(({ sources }) => sources) },
    ]
    return numberSources(passages)
  }, [data, region, t, text])

  return (
    <CitationsProvider citations={citations} sources={data.sources}>
      <a href={hrefOf(backTo)} className={styles.back}>
        <ArrowLeft {...iconProps(16)} />
        {t(backTo === paths.regions ? 'map.back' : 'all')}
      </a>
      <PageHeading
        title={name}
        eyebrow={
          <>
            <Kicker>{t('region')}</Kicker>
            <span>{region.id}</span>
            {region.localName !== name && (
              <span lang={edition?.mission.localLanguage} translate="no">
                {region.localName}
              </span>
            )}
            {region.capital !== region.localName && <span>{t('capital', { name: region.capital })}</span>}
          </>
        }
      />
      <div className={styles.issuers}>
        {advised.map(({ issuer, advice }) => (
          <IssuerAdvice key={issuer.id} issuer={issuer} advice={advice} regions={data.regions} />
        ))}
      </div>
      <p className={styles.apart}>{t('apart')}</p>
      <div className={styles.more}>
        <HomicideRates rates={region.homicideRate} regions={data.regions} />
        <Groups groups={region.groups} />
        <RelatedBriefings region={region} />
      </div>
      <SourceList />
      <MentionedIn what="region" id={region.id} />
    </CitationsProvider>
  )
}

function Withdrawn() {
  const { t } = useTranslation('regions')
  const heading = usePageTitle(t('withdrawn.title'))
  return (
    <EmptyState
      icon={MapPinOff}
      title={t('withdrawn.title')}
      heading="h1"
      headingRef={heading}
      action={<LinkButton href={hrefOf(paths.regions)}>{t('all')}</LinkButton>}
    >
      <p>{t('withdrawn.text')}</p>
    </EmptyState>
  )
}
