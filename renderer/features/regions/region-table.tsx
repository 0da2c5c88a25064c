import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Cell, Column, Row, Table, TableBody, TableHeader } from '../../ui/table.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { isPastReview } from '../library/calendar.ts'
import { useToday } from '../library/clock.ts'
import type { RegionRow, Sorting } from './region-rows.ts'
import styles from './region-table.module.css'
import { RegionStep } from './step-chip.tsx'

export interface RegionTableProps {
  readonly rows: readonly RegionRow[]
  readonly issuers: readonly Issuer[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** The regions as a table; press a head to order by its column. */
export function RegionTable({ rows, issuers, sorting, onSort }: RegionTableProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  return (
    <div className={styles.place}>
      <div className={styles.box}>
        <Table
          aria-label={t('tableName')}
          className={styles.table ?? ''}
          sortDescriptor={{ column: sorting.by, direction: sorting.descending ? 'descending' : 'ascending' }}
          onSortChange={({ column, direction }) =>
            onSort({ by: String(column), descending: direction === 'descending' })
          }
        >
          <TableHeader>
            <Column id="name" isRowHeader allowsSorting>
              {t('columns.name')}
            </Column>
            {issuers.map((issuer) => (
              <Column key={issuer.id} id={issuer.id} allowsSorting>
                {text(issuer.name)}
              </Column>
            ))}
            <Column id="exceptions" allowsSorting>
              {t('columns.exceptions')}
            </Column>
            <Column id="asOf" allowsSorting>
              {t('columns.asOf')}
            </Column>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <Row key={row.region.id} id={row.region.id}>
                <Cell>
                  <a href={hrefOf(paths.region(row.region.id))} className={styles.name}>
                    {row.name}
                  </a>
                </Cell>
                {issuers.map((issuer) => {
                  const step = row.steps.get(issuer.id)
                  return (
                    <Cell key={issuer.id}>{step ? <RegionStep issuer={issuer} step={step} /> : t('notListed')}</Cell>
                  )
                })}
                <Cell>
                  <Exceptions row={row} issuers={issuers} />
                </Cell>
                <Cell>
                  <AsOf row={row} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
    </div>
  )
}

function Exceptions({ row, issuers }: { readonly row: RegionRow; readonly issuers: readonly Issuer[] }) {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  if (row.exceptions.length === 0) return <span className={styles.no}>{t('no')}</span>
  const names = issuers.filter(({ id }) => row.exceptions.includes(id)).map(({ name }) => text(name))
  return (
    <>
      {t('yes')}
      <span className={styles.issuers}>{format.list(names)}</span>
    </>
  )
}

function AsOf({ row }: { readonly row: RegionRow }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const isPast = isPastReview(row.reviewBy, useToday())
  return (
    <span className={styles.asOf}>
      {isPast && (
        <span className={styles.past} title={t('pastReview')}>
          <VisuallyHidden>{t('pastReview')}, </VisuallyHidden>
        </span>
      )}
      {format.date(row.asOf, 'short')}
    </span>
  )
}
