import { type ReactNode, useId } from 'react'
import styles from './today.module.css'

export interface CardProps {
  readonly title: string
  /** A short fact at the right end of the title's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One matter of the day under a hairline. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}
