import { useTranslation } from 'react-i18next'
import type { CalendarReport } from '../../../shared/contract/meetings.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './agenda.module.css'
import { useTimeWords } from './meeting-times.tsx'
import type { CalendarFiles } from './use-calendar-files.ts'

/** What a calendar file would change, before anything is changed. */
export function BringCalendar({ files, home }: { readonly files: CalendarFiles; readonly home: string }) {
  const { t } = useTranslation('agenda')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const { chosen, apply, dismiss } = files
  if (!chosen) return null
  const { report, error, fileName } = chosen
  const changes = report ? report.added + report.changed + report.cancelled : 0
  return (
    <Dialog
      title={t('import.title', { fileName })}
      isOpen
      onClose={dismiss}
      size="large"
      actions={
        changes > 0 ? (
          <>
            <Button onPress={dismiss}>{common('cancel')}</Button>
            <Button look="primary" onPress={() => void apply()}>
              {t('import.apply')}
            </Button>
          </>
        ) : (
          <Button onPress={dismiss}>{common('close')}</Button>
        )
      }
    >
      {report ? <Report report={report} home={home} /> : <p role="alert">{sentence(error)}</p>}
    </Dialog>
  )
}

const COUNTED = ['added', 'changed', 'cancelled', 'unchanged', 'older', 'skipped'] as const

function Report({ report, home }: { readonly report: CalendarReport; readonly home: string }) {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const words = useTimeWords(home)
  const counted = COUNTED.filter((name) => report[name] > 0)
  return (
    <>
      <p role="status">
        {counted.length === 0
          ? t('import.nothing')
          : format.list(
              counted.map((name) => t(`import.${name}`, { count: report[name], number: format.number(report[name]) })),
            )}
      </p>
      {report.cutOff && (
        <p className={styles.hint}>
          {t('import.window', { days: `${format.date(report.window.from)} – ${format.date(report.window.to)}` })}
        </p>
      )}
      <ul className={styles.preview}>
        {report.changes.map(({ change, title, where, time, before }) => (
          <li key={`${title} ${time.date} ${time.start} ${change}`}>
            <Badge tone={change === 'added' ? 'green' : 'amber'}>{t(`import.is.${change}`)}</Badge>{' '}
            <strong>{title.trim() || t('untitled')}</strong> {format.weekday(time.date)}, {words(time).here}
            {where !== '' && ` · ${where}`}
            {change === 'changed' && before && (
              <del>
                {before.title === title ? '' : `${before.title} `}
                {format.weekday(before.time.date)}, {words(before.time).here}
                {before.where !== where && before.where !== '' && ` · ${before.where}`}
              </del>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
