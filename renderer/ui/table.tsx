import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  type CellProps,
  type ColumnProps,
  type RowProps,
  TableBody,
  TableHeader,
  type TableProps,
} from 'react-aria-components'
import { iconProps } from './icon.ts'
import styles from './table.module.css'

export type { SortDescriptor } from 'react-aria-components'
export { TableBody, TableHeader }

/** A table with a name, whose columns sort. For up to some hundred rows. */
export function Table({ className, ...rest }: Omit<TableProps, 'className'> & { readonly className?: string }) {
  return <AriaTable {...rest} className={clsx(styles.table, className)} />
}

export interface TableColumnProps extends Omit<ColumnProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}

/** A column's head; press it to sort where `allowsSorting` is set. */
export function Column({ children, align = 'start', ...rest }: TableColumnProps) {
  return (
    <AriaColumn {...rest} className={clsx(styles.column, styles[align])}>
      {({ allowsSorting, sortDirection }) => (
        <span className={styles.head}>
          {children}
          {allowsSorting && (
            <span className={styles.arrow} data-direction={sortDirection ?? 'none'} aria-hidden="true">
              {sortDirection === 'descending' ? <ArrowDown {...iconProps(13)} /> : <ArrowUp {...iconProps(13)} />}
            </span>
          )}
        </span>
      )}
    </AriaColumn>
  )
}

export function Row<T extends object>({
  className,
  ...rest
}: Omit<RowProps<T>, 'className'> & { readonly className?: string }) {
  return <AriaRow {...rest} className={clsx(styles.row, className)} />
}

export function Cell({
  align = 'start',
  ...rest
}: Omit<CellProps, 'className'> & { readonly align?: 'start' | 'end' }) {
  return <AriaCell {...rest} className={clsx(styles.cell, styles[align])} />
}
