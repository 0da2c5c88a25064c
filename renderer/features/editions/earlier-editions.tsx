import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionEntry } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import styles from './edition-changes.module.css'
import { ChangesByKind } from './edition-changes.tsx'

/** The editions that were on this computer before, each with what it changed. */
export function EarlierEditions() {
  const { t } = useTranslation('editions')
  const { data } = useCall('library.editions', {})
  const earlier = data?.slice(1) ?? []
  if (earlier.length === 0) return null
  return (
    <section className={styles.changes} aria-labelledby="earlier-editions">
      <h2 id="earlier-editions" className={styles.title}>
        {t('earlierEditions')}
      </h2>
      {earlier.map((edition, index) => (
        <Earlier key={edition.edition} edition={edition} isFirst={index === earlier.length - 1} />
      ))}
    </section>
  )
}

function Earlier({ edition, isFirst }: { readonly edition: EditionEntry; readonly isFirst: boolean }) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.earlier} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.unfold}>
        {t('earlierEdition', {
          edition: format.number(edition.edition),
          issued: format.day(edition.issuedAt),
          synced: format.day(edition.syncedAt),
        })}
      </summary>
      {isOpen && (isFirst ? <p className={styles.plain}>{t('firstHere')}</p> : <Changes edition={edition.edition} />)}
    </details>
  )
}

function Changes({ edition }: { readonly edition: number }) {
  const { t } = useTranslation('editions')
  const { data, error, refetch } = useCall('library.changes', { edition })
  if (error) return <CallError error={error} title={t('changesFailed')} onRetry={() => void refetch()} heading="p" />
  return data ? <ChangesByKind changes={data} /> : <Loading />
}
