import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { RegionPage } from './region-page.tsx'
import { RegionsOverview, type TableState } from './regions-overview.tsx'

/** All regions, or one of them. The table keeps its order and filter while a region is read. */
export default function RegionsPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('regions')
  const { data, error, refetch } = useCall('library.regions', {})
  const [table, setTable] = useState<TableState>({
    sorting: { by: 'name', descending: false },
    words: '',
    level: null,
  })
  return (
    <OneColumn>
      {error ? (
        <CallError error={error} title={t('failed')} onRetry={() => void refetch()} heading="h1" />
      ) : !data ? (
        <Loading />
      ) : id === undefined ? (
        <RegionsOverview data={data} table={table} onTable={setTable} />
      ) : (
        <RegionPage key={id} id={id} data={data} />
      )}
    </OneColumn>
  )
}
