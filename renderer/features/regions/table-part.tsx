import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { filterRows, isAtLevel, sortRows } from './region-rows.ts'
import { RegionTable } from './region-table.tsx'
import styles from './regions-overview.module.css'
import type { OverviewProps } from './regions-overview.tsx'

export interface TablePartProps extends OverviewProps {
  readonly issuers: readonly Issuer[]
}

/** The regions as a table, with a box to find some of them by name. */
export function TablePart({ rows, issuer, issuers, state, onState }: TablePartProps) {
  const { t } = useTranslation('regions')
  const format = useFormat()
  const words = useDeferredValue(state.words)
  const { level, sorting } = state
  const shown = useMemo(() => {
    const found = filterRows(rows, words).filter((row) => level === null || isAtLevel(row, issuer.id, level))
    return sortRows(found, sorting, format.compare)
  }, [rows, words, level, sorting, issuer, format])
  return (
    <>
      <div className={styles.filter}>
        <SearchField
          label={t('filter')}
          placeholder={t('filter')}
          value={state.words}
          onChange={(next) => onState({ ...state, words: next })}
        />
        <p role="status" className={styles.count}>
          {t('shown', { count: shown.length, total: rows.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={<Button onPress={() => onState({ ...state, words: '', level: null })}>{t('showAll')}</Button>}
        />
      ) : (
        <RegionTable
          rows={shown}
          issuers={issuers}
          sorting={state.sorting}
          onSort={(next) => onState({ ...state, sorting: next })}
        />
      )}
    </>
  )
}
