import { Download, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { ChooseNotes } from './choose-notes.tsx'
import styles from './export.module.css'
import type { ExportedNotes } from './export-path.ts'
import { PrintSheets } from './print-sheets.tsx'
import { MOST_PRINTED, usePrintPages } from './use-print-pages.ts'
import { FORMS, type Form, hasPages, useSaveExport } from './use-save-export.ts'

const PAPERS = ['letter', 'a4'] as const
const LANGUAGES = ['en', 'fr'] as const

export interface ExportControlsProps {
  readonly notes: ExportedNotes
  readonly onNotes: (notes: ExportedNotes) => void
  readonly form: Form
  readonly onForm: (form: Form) => void
  readonly request: ExportRequest
  readonly onLanguage: (language: Language) => void
  /** How many notes, how many pages; `null` while it is not known. */
  readonly count: number | null
  readonly pages: number | null
}

/** Which notes, in which form, on which paper, in which language; and the buttons that save and print. */
export function ExportControls(props: ExportControlsProps) {
  const { notes, onNotes, form, onForm, request, onLanguage, count, pages } = props
  const { t } = useTranslation('export')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const [{ paper }, change] = usePreferences()
  const delegate = usePageState((state) => state.delegate)

  return (
    <div className={styles.controls}>
      <ChooseNotes notes={notes} onChange={onNotes} />
      <Select
        label={t('form')}
        options={FORMS.map((id) => ({ id, label: t(`forms.${id}`) }))}
        value={form}
        onChange={onForm}
      />
      {hasPages(form) && (
        <>
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
        </>
      )}
      <p className={styles.what} role="status">
        {count !== null && t('what', { count, total: format.number(count) })}
        {count !== null && pages !== null && `, ${t('pages', { count: pages, total: format.number(pages) })}`}
      </p>
      <Outcome form={form} request={request} pages={pages} isEmpty={count === 0} />
    </div>
  )
}

interface OutcomeProps extends Pick<ExportControlsProps, 'form' | 'request' | 'pages'> {
  readonly isEmpty: boolean
}

function Outcome({ form, request, pages, isEmpty }: OutcomeProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const sentence = useErrorSentence()
  const { save, state } = useSaveExport(form, request)
  const printing = usePrintPages(form === 'report' ? 'report' : 'notes', request, pages ?? 0)
  const error = state.kind === 'failed' ? state.error : printing.error
  const canPrint = hasPages(form) && pages !== null
  const isTooLong = canPrint && pages > MOST_PRINTED
  return (
    <>
      <div className={styles.buttons}>
        <Button
          look="primary"
          icon={Download}
          isDisabled={state.kind === 'saving' || isEmpty}
          onPress={() => void save()}
        >
          {state.kind === 'saving' ? t('saving') : t(hasPages(form) ? 'save' : 'saveFile')}
        </Button>
        {hasPages(form) && (
          <Button
            icon={Printer}
            isDisabled={!canPrint || isTooLong || printing.isWorking}
            onPress={() => void printing.print()}
          >
            {t('print')}
          </Button>
        )}
      </div>
      {isTooLong && <p className={styles.hint}>{t('tooLong')}</p>}
      <p role="status" className={styles.outcome}>
        {state.kind === 'saved' && t('saved', { file: state.fileName })}
        {state.kind === 'saved' && state.leftOut > 0 && (
          <> {t('leftOut', { count: state.leftOut, total: format.number(state.leftOut) })}</>
        )}
      </p>
      {error !== null && (
        <p role="alert" className={styles.failed}>
          {sentence(error)}
        </p>
      )}
      {printing.sheets && <PrintSheets sheets={printing.sheets} paper={request.paper} onDone={printing.done} />}
    </>
  )
}
