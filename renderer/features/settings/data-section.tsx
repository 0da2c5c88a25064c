import { useTranslation } from 'react-i18next'
import type { DoctorReport } from '../../../shared/contract/app.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useCall } from '../../client/use-call.ts'
import { Section } from './section.tsx'
import styles from './settings.module.css'

const PATHS = ['data', 'library', 'notebook', 'preferences', 'backups', 'log', 'shippedBundle'] as const

/** Where everything lies, how large it is and whether it is sound. */
export function DataSection() {
  const { t } = useTranslation('settings')
  const version = usePageState((state) => state.version)
  const { data, error, refetch } = useCall('app.doctor', {})
  return (
    <Section title={t('data')} hint={t('dataHint')}>
      {error && <CallError error={error} title={t('data')} heading="p" onRetry={() => void refetch()} />}
      {data && <Report report={data} />}
      <p className={styles.foot}>
        {t('version', { version })} · <a href={hrefOf(paths.editions)}>{t('editions')}</a>
      </p>
    </Section>
  )
}

function Report({ report }: { readonly report: DoctorReport }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { library, notebook, counts } = report
  const damage = [library, ...(notebook ? [notebook] : [])].flatMap(({ integrity }) =>
    integrity === 'ok' ? [] : [integrity],
  )
  const detail: Partial<Record<(typeof PATHS)[number], string>> = {
    library: format.bytes(library.bytes),
    ...(notebook &&
      counts.notes !== null && {
        notebook: format.list([
          format.bytes(notebook.bytes),
          t('notes', { count: counts.notes, total: format.number(counts.notes) }),
        ]),
      }),
  }
  return (
    <>
      <dl className={styles.paths}>
        {PATHS.map((name) => (
          <div key={name} className={styles.path}>
            <dt>
              {t(`paths.${name}`)}
              {detail[name] !== undefined && <span className={styles.detail}>{detail[name]}</span>}
            </dt>
            <dd translate="no">{report.paths[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={damage.length > 0 ? styles.failed : styles.hint}>
        {damage.length > 0 ? t('damaged', { what: format.list(damage) }) : t('intact')}
      </p>
    </>
  )
}
