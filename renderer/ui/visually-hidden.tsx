import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Words for screen readers only. */
export function VisuallyHidden({
  children,
  as: Tag = 'span',
}: {
  readonly children: ReactNode
  readonly as?: 'span' | 'div' | 'h1' | 'h2' | 'h3'
}) {
  return (
    // Not words of the text in which it may stand.
    <Tag className={styles.hidden} data-not-text="">
      {children}
    </Tag>
  )
}
