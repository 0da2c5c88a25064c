import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import type { ChangeCounts } from './read-change.ts'

/** `3 added, 2 changed`: what is zero is left out. */
export const useCountWords = (): ((counts: ChangeCounts) => string) => {
  const { t } = useTranslation('editions')
  const format = useFormat()
  return (counts) =>
    (['added', 'changed', 'removed'] as const)
      .filter((change) => counts[change] > 0)
      .map((change) => t(`counted.${change}`, { count: counts[change], number: format.number(counts[change]) }))
      .join(', ')
}
