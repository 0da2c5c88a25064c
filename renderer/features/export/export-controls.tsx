import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './export.module.css'
import { useSavePdf } from './use-save-pdf.ts'

const PAPERS = ['letter', 'a4'] as const
const LANGUAGES = ['en', 'fr'] as const

export interface ExportControlsProps {
  readonly request: ExportRequest
  readonly pages: number
  readonly onLanguage: (language: Language) => void
}

/** What is printed, on which paper, in which language; and the button that saves it. */
export function ExportControls({ request, pages, onLanguage }: ExportControlsProps) {
  const { t } = useTranslation('export')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const sentence = useErrorSentence()
  const [{ paper }, change] = usePreferences()
  const delegate = usePageState((state) => state.delegate)
  const { save, state } = useSavePdf(request)
  const count = request.notes === 'all' ? null : request.notes.length

  return (
    <div className={styles.controls}>
      <p className={styles.what}>
        {count === null ? t('what.all') : t('what.chosen', { count, total: format.number(count) })}
        {', '}
        {t('pages', { count: pages, total: format.number(pages) })}
      </p>
      <Segmented
        label={t('paper')}
        options={PAPERS.map((id) => ({ id, label: t(`papers.${id}`) }))}
        value={paper}
        onChange={(id) => void change({ paper: id })}
      />
      <Segmented
        label={t('language')}
        description={t('languageHint')}
        options={LANGUAGES.map((id) => ({ id, label: common(`language.${id}`) }))}
        value={request.language}
        onChange={onLanguage}
      />
      {delegate.name === '' && delegate.company === '' && <p className={styles.hint}>{t('nameless')}</p>}
      <Button look="primary" icon={Download} isDisabled={state.kind === 'saving'} onPress={() => void save()}>
        {state.kind === 'saving' ? t('saving') : t('save')}
      </Button>
      <p role="status" className={styles.outcome}>
        {state.kind === 'saved' && t('saved', { file: state.fileName })}
      </p>
      {state.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {sentence(state.error)}
        </p>
      )}
    </div>
  )
}
