import type { PlotData } from './plot-data.ts'
import styles from './series-key.module.css'
import { colourOf, dashOf } from './series-look.ts'

/** What each line or bar is, with a piece of it. */
export function SeriesKey({ data }: { readonly data: PlotData }) {
  return (
    <ul className={styles.key}>
      {data.series.map(({ id, name }, index) => (
        <li key={id} className={styles.series}>
          <svg width="26" height="12" aria-hidden="true" className={styles.sample} style={{ color: colourOf(index) }}>
            {data.look === 'line' ? (
              <path d="M0 6H26" stroke="currentColor" strokeWidth="2.5" strokeDasharray={dashOf(index)} />
            ) : (
              <rect width="12" height="12" x="7" fill="currentColor" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
