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
  return <Tag className={styles.hidden}>{children}</Tag>
}
