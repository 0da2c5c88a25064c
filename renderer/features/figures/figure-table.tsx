import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './figure-table.module.css'
import type { PlotData } from './plot-data.ts'

export interface FigureTableProps {
  readonly data: PlotData
  readonly caption: string
  /** What stands in the first column: years, months. */
  readonly xLabel: string
}

/** The numbers of a figure, all of them, as a table. */
export function FigureTable({ data, caption, xLabel }: FigureTableProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const { digits } = data
  const number = (value: number): string =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const columns = data.series.map(({ id, name, points }) => ({ id, name, at: new Map(points.map((p) => [p.x, p])) }))
  const hasNumber = (x: number | string): boolean => columns.some(({ at }) => !Number.isNaN(at.get(x)?.y ?? Number.NaN))
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.xs.filter(hasNumber).map((x) => (
            <tr key={x}>
              <th scope="row">{x}</th>
              {columns.map(({ id, at }) => {
                const point = at.get(x)
                if (!point || Number.isNaN(point.y)) {
                  return (
                    <td key={id} className={styles.number}>
                      <span aria-hidden="true">–</span>
                      <VisuallyHidden>{t('noNumber')}</VisuallyHidden>
                    </td>
                  )
                }
                return (
                  <td key={id} className={styles.number}>
                    {number(point.y)}
                    {point.high > point.y && ` ± ${number(point.high - point.y)}`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
