import { Map as MapIcon } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Regions } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { LevelCounts } from './level-counts.tsx'
import { NationalAdvice } from './national-advice.tsx'
import { filterRows, isAtLevel, rowOf, type Sorting, sortRows } from './region-rows.ts'
import { RegionTable } from './region-table.tsx'
import styles from './regions-overview.module.css'

export interface TableState {
  readonly sorting: Sorting
  readonly words: string
  /** Only regions that stand at this level of the first issuer, wholly or in part. */
  readonly level: number | null
}

export interface RegionsOverviewProps {
  readonly data: Regions
  readonly table: TableState
  readonly onTable: (table: TableState) => void
}

/** Every region by what each issuer says of it. */
export function RegionsOverview({ data, table, onTable }: RegionsOverviewProps) {
  const { t } = useTranslation('regions')
  const format = useFormat()
  const text = useText()
  const words = useDeferredValue(table.words)
  // The issuer that stands first is the delegates' own government.
  const own = data.issuers[0]

  const rows = useMemo(() => data.regions.map((region) => rowOf(region, text(region.name))), [data, text])
  const shown = useMemo(() => {
    const { level, sorting } = table
    const found = filterRows(rows, words).filter((row) => level === null || !own || isAtLevel(row, own.id, level))
    return sortRows(found, sorting, format.compare)
  }, [rows, words, table, own, format])

  if (rows.length === 0 || !own) return <NoRegions />
  return (
    <>
      <PageHeading title={t('title')} lede={t('lede', { count: rows.length })} />
      <NationalAdvice issuers={data.issuers} sources={data.sources} />
      <LevelCounts issuer={own} rows={rows} chosen={table.level} onChoose={(level) => onTable({ ...table, level })} />
      <div className={styles.filter}>
        <SearchField
          label={t('filter')}
          placeholder={t('filter')}
          value={table.words}
          onChange={(next) => onTable({ ...table, words: next })}
        />
        <p role="status" className={styles.count}>
          {t('shown', { count: shown.length, total: rows.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={<Button onPress={() => onTable({ ...table, words: '', level: null })}>{t('showAll')}</Button>}
        />
      ) : (
        <RegionTable
          rows={shown}
          issuers={data.issuers}
          sorting={table.sorting}
          onSort={(sorting) => onTable({ ...table, sorting })}
        />
      )}
    </>
  )
}

function NoRegions() {
  const { t } = useTranslation('regions')
  return (
    <>
      <PageHeading title={t('title')} />
      <EmptyState
        icon={MapIcon}
        title={t('empty.title')}
        action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    </>
  )
}
