import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { navigate } from '../../app/hash-location.ts'
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
import { type ExportedNotes, exportedAsIn, exportPath, notesInPath, selectionOf } from './export-path.ts'
import { PagesPreview } from './pages-preview.tsx'
import { type Form, hasPages } from './use-save-export.ts'

/** Chosen notes in the form in which they will leave, and the way to save them. */
export default function ExportPage() {
  const { t } = useTranslation('export')
  const [parameters] = useSearchParams()
  const [{ paper }] = usePreferences()
  const pageLanguage = useLanguage()
  const [language, setLanguage] = useState(pageLanguage)
  const [text, setText] = useState<'markdown' | 'json' | null>(null)
  const as = exportedAsIn(parameters)
  const form: Form = text ?? as
  const notes = notesInPath(parameters)
  const request: ExportRequest = { notes: selectionOf(notes), language, paper }
  const count = useCall('export.count', { notes: request.notes }, { keepPrevious: true })
  const first = useCall(
    'export.preview',
    { ...request, as, from: 1, count: 1 },
    { keepPrevious: true, enabled: hasPages(form) },
  )
  const choose = (next: ExportedNotes): void => navigate(exportPath(next, as))
  const chooseForm = (next: Form): void => {
    setText(hasPages(next) ? null : next)
    if (hasPages(next) && next !== as) navigate(exportPath(notes, next))
  }
  const error = count.error ?? (hasPages(form) ? first.error : null)
  // A report tells meetings, too: it may be made of those alone.
  const isNothing = isEmpty(error) || (form !== 'report' && count.data?.notes === 0)
  const pages = hasPages(form) && !error ? (first.data?.pages ?? null) : null

  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      <div className={styles.bench}>
        <ExportControls
          notes={notes}
          onNotes={choose}
          form={form}
          onForm={chooseForm}
          request={request}
          onLanguage={setLanguage}
          count={isNothing ? 0 : (count.data?.notes ?? null)}
          pages={isNothing ? null : pages}
        />
        {isNothing ? (
          <EmptyState
            title={t('empty.title')}
            action={<LinkButton href={hrefOf(paths.notes)}>{t('empty.action')}</LinkButton>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : error ? (
          <CallError error={error} title={t('failed')} onRetry={() => void first.refetch()} />
        ) : !hasPages(form) ? (
          <TextForm form={form} isAll={notes === 'all'} />
        ) : pages === null ? (
          <Loading />
        ) : (
          <PagesPreview request={request} as={as} pages={pages} />
        )}
      </div>
    </OneColumn>
  )
}

/** What a file without pages will hold. */
function TextForm({ form, isAll }: { readonly form: 'markdown' | 'json'; readonly isAll: boolean }) {
  const { t } = useTranslation('export')
  return (
    <section className={styles.about} aria-label={t(`forms.${form}`)}>
      <p>{t(`texts.${form}.what`)}</p>
      <p>{form === 'json' && isAll ? t('texts.json.all') : t(`texts.${form}.how`)}</p>
    </section>
  )
}

/** Nothing to print is not a failure. A note that was trashed in the meantime counts as nothing. */
const isEmpty = (error: unknown): boolean =>
  error instanceof ValiseError && (error.code === 'export-empty' || error.code === 'not-found')
