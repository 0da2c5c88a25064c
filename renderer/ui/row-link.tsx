import clsx from 'clsx'
import type { ReactNode } from 'react'
import styles from './row-link.module.css'

export interface RowLinkProps {
  readonly href: string
  readonly title: ReactNode
  /** A short fact on the right: minutes, a date. */
  readonly aside?: ReactNode
  /** One line below the title, cut where it does not fit. */
  readonly hint?: ReactNode
  readonly isCurrent?: boolean
}

/** One row of a list column: a link with a title, a short fact and a hint. */
export function RowLink({ href, title, aside, hint, isCurrent = false }: RowLinkProps) {
  return (
    <a
      href={href}
      className={clsx(styles.row, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <span className={styles.title}>{title}</span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </a>
  )
}

/** The heading over a group of rows. */
export function RowHeading({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <h2 className={styles.heading} id={id}>
      {children}
    </h2>
  )
}
