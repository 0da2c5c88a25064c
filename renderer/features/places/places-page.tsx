import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { TwoColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { PlaceDetails } from './place-details.tsx'
import { PlaceList } from './place-list.tsx'
import { ALL, PlaceTools, type PlaceToolsProps } from './place-tools.tsx'

/** Places by city, with address and telephone. */
export default function PlacesPage({ params }: PageProps) {
  const { t } = useTranslation('places')
  const { data, error, refetch } = useCall('library.places', {})
  const { id } = params
  const [kind, setKind] = useState<PlaceToolsProps['kind']>(ALL)
  const [fromId, setFrom] = useState<string>(ALL)

  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data) return <Loading />

  const place = data.places.find((each) => each.id === id)
  const from = data.places.find((each) => each.id === fromId)
  const listed = data.places.filter((each) => kind === ALL || each.kind === kind)
  const isEmpty = data.places.length === 0
  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.places}
      list={
        <>
          {!isEmpty && (
            <PlaceTools places={data.places} kind={kind} onKind={setKind} from={from?.id ?? ALL} onFrom={setFrom} />
          )}
          <PlaceList places={listed} current={id} from={from} />
        </>
      }
      isPageOpen={id !== undefined || isEmpty}
      page={
        place ? (
          <PlaceDetails place={place} sources={data.sources} from={from} onFrom={setFrom} />
        ) : (
          <>
            <VisuallyHidden as="div">
              <PageHeading title={t('title')} />
            </VisuallyHidden>
            <EmptyState icon={MapPin} title={t(isEmpty ? 'empty' : id === undefined ? 'choose' : 'missing')}>
              {isEmpty && <p>{t('emptyHint')}</p>}
              {!isEmpty && id !== undefined && <p>{t('missingHint')}</p>}
            </EmptyState>
          </>
        )
      }
    />
  )
}
