import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { BringIn } from './bring-in.tsx'
import { EditionChanges } from './edition-changes.tsx'
import { EditionFacts } from './edition-facts.tsx'

/** The edition in the library: what it is, what it changed, and how to bring in the next. */
export default function EditionsPage() {
  const { t } = useTranslation('editions')
  const { data, error, isPending, refetch } = useCall('library.edition', {})
  if (isPending) {
    return (
      <OneColumn>
        <Loading />
      </OneColumn>
    )
  }
  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={data ? t('lede') : t('none')} />
      <BringIn />
      {error && error.code !== 'no-library' && (
        <CallError error={error} title={t('failed')} onRetry={() => void refetch()} />
      )}
      {data && (
        <>
          <EditionFacts edition={data} />
          <EditionChanges edition={data} />
        </>
      )}
    </OneColumn>
  )
}
