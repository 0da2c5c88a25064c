import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Regions } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn, TwoColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useFolded } from '../../app/folding.ts'
import { useText } from '../../app/language.ts'
import { paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { NoRegions } from './no-regions.tsx'
import { RegionPage } from './region-page.tsx'
import { rowOf } from './region-rows.ts'
import { type OverviewState, RegionsOverview } from './regions-overview.tsx'
import { RegionsSide } from './regions-side.tsx'

/** The map of all regions, the same as a table, or one region. */
export default function RegionsPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('regions')
  const { data, error, refetch } = useCall('library.regions', {})
  if (!data) {
    return (
      <OneColumn>
        {error ? (
          <CallError error={error} title={t('failed')} onRetry={() => void refetch()} heading="h1" />
        ) : (
          <Loading />
        )}
      </OneColumn>
    )
  }
  return <Loaded id={id} data={data} />
}

/** What was chosen on the map and the table stays while a region is read. */
function Loaded({ id, data }: { readonly id: string | undefined; readonly data: Regions }) {
  const { t } = useTranslation('regions')
  const text = useText()
  const folded = useFolded()
  const asTable = useSearchParams()[0].get('as') === 'table'
  // The way back from a region leads to the view one came from.
  const here = asTable ? paths.regionTable : paths.regions
  const [overview, setOverview] = useState<string>(paths.regions)
  if (id === undefined && overview !== here) setOverview(here)
  const [state, setState] = useState<OverviewState>({
    issuer: null,
    sorting: { by: 'name', descending: false },
    words: '',
    level: null,
    stop: null,
  })
  const rows = useMemo(() => data.regions.map((region) => rowOf(region, text(region.name))), [data, text])
  // The issuer that stands first is the delegates' own government.
  const issuer = data.issuers.find((each) => each.id === state.issuer) ?? data.issuers[0]

  if (rows.length === 0 || !issuer) {
    return (
      <OneColumn>
        <NoRegions />
      </OneColumn>
    )
  }
  const shared = { rows, issuer, state, onState: setState }
  const page =
    id === undefined ? (
      <RegionsOverview {...shared} data={data} asTable={asTable} />
    ) : (
      <RegionPage key={id} id={id} data={data} backTo={overview} />
    )
  if (folded) return <OneColumn>{page}</OneColumn>
  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.regions}
      list={<RegionsSide {...shared} currentId={id ?? null} />}
      page={page}
      isPageOpen
    />
  )
}
