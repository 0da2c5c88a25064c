import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SyncReport } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { Outcome } from './outcome.tsx'
import { useCountWords } from './use-count-words.ts'

export interface SyncDoneProps {
  readonly report: SyncReport
  readonly fileName: string
  readonly onDismiss: () => void
}

/** What a file brought: `Edition 2: 3 added, 2 changed, 30 unchanged.` */
export function SyncDone({ report, fileName, onDismiss }: SyncDoneProps) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const countWords = useCountWords()
  const edition = format.number(report.edition)
  const words = countWords(report)
  return (
    <Outcome
      icon={CircleCheck}
      tone="good"
      title={words === '' ? t('same', { edition }) : t('done', { edition, words })}
      onDismiss={onDismiss}
    >
      <p>
        {words === ''
          ? t('sameHint', { file: fileName })
          : t('doneHint', { count: report.unchanged, number: format.number(report.unchanged) })}
      </p>
    </Outcome>
  )
}
