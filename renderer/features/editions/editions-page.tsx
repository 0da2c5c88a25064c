import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { Kicker, PageHeading } from '../../app/page-heading.tsx'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { BringIn } from './bring-in.tsx'
import { EarlierEditions } from './earlier-editions.tsx'
import { EditionChanges } from './edition-changes.tsx'
import { EditionFacts } from './edition-facts.tsx'

/** The edition on this computer, how to bring in another, and what it changed. */
export default function EditionsPage() {
  const { t } = useTranslation('editions')
  const { data, error, refetch } = useCall('library.edition', {})
  const isEmpty = !data && error?.code === 'no-library'
  // Each part keeps its place, so that what became of a file still stands once its edition is there.
  return (
    <OneColumn>
      {data ? (
        <EditionHeading edition={data} />
      ) : isEmpty ? (
        <PageHeading title={t('none.title')} lede={t('none.text')} />
      ) : error ? (
        <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      {data && <EditionFacts edition={data} />}
      {(data || isEmpty) && <BringIn />}
      {data && <EditionChanges edition={data} />}
      {data && <EarlierEditions />}
    </OneColumn>
  )
}

function EditionHeading({ edition: { edition, issuedAt, mission } }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const text = useText()
  return (
    <PageHeading
      title={t('edition', { edition: format.number(edition) })}
      eyebrow={<Kicker>{text(mission.shortTitle)}</Kicker>}
      lede={t('lede', { desk: text(mission.desk), date: format.day(issuedAt, 'long', mission.homeTimeZone) })}
    />
  )
}
