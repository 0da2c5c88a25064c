import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../../shared/contract/search.ts'
import { useFormat } from '../../app/format.ts'

/** Says how many results there are. */
export const useCountSentence = (): ((result: Pick<SearchResult, 'total' | 'totalIsExact'>) => string) => {
  const { t } = useTranslation('search')
  const format = useFormat()
  return ({ total, totalIsExact }) =>
    totalIsExact
      ? t('count', { count: total, total: format.number(total) })
      : t('atLeast', { total: format.number(total) })
}
