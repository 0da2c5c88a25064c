import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useLanguage } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import styles from './export.module.css'
import { ExportControls } from './export-controls.tsx'
import { notesInPath } from './export-path.ts'
import { PagesPreview } from './pages-preview.tsx'

/** Chosen notes as the pages they will be, and the way to save them. */
export default function ExportPage() {
  const { t } = useTranslation('export')
  const [parameters] = useSearchParams()
  const [{ paper }] = usePreferences()
  const pageLanguage = useLanguage()
  const [language, setLanguage] = useState(pageLanguage)
  const request: ExportRequest = { notes: toMutable(notesInPath(parameters)), language, paper }
  const first = useCall('export.preview', { ...request, from: 1, count: 1 }, { keepPrevious: true })

  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      {first.error ? (
        isEmpty(first.error) ? (
          <EmptyState
            title={t('empty.title')}
            action={<LinkButton href={hrefOf(paths.notes)}>{t('empty.action')}</LinkButton>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <CallError error={first.error} title={t('failed')} onRetry={() => void first.refetch()} />
        )
      ) : first.data ? (
        <div className={styles.bench}>
          <ExportControls request={request} pages={first.data.pages} onLanguage={setLanguage} />
          <PagesPreview request={request} pages={first.data.pages} />
        </div>
      ) : (
        <Loading />
      )}
    </OneColumn>
  )
}

const toMutable = (notes: ReturnType<typeof notesInPath>): ExportRequest['notes'] =>
  notes === 'all' ? notes : [...notes]

/** Nothing to print is not a failure. A note that was trashed in the meantime counts as nothing. */
const isEmpty = (error: unknown): boolean =>
  error instanceof ValiseError && (error.code === 'export-empty' || error.code === 'not-found')
