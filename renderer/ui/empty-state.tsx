import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { type Icon, iconProps } from './icon.ts'

export interface EmptyStateProps {
  readonly title: string
  /** What will be here, or what to do. */
  readonly children?: ReactNode
  /** The first step: a button or a link. */
  readonly action?: ReactNode
  readonly icon?: Icon
  /** `h1` where the state is the whole page. */
  readonly heading?: 'h1' | 'h2' | 'p'
}

/** What a screen without content says: what will be there, and the first step. */
export function EmptyState({ title, children, action, icon: Mark, heading: Heading = 'p' }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {Mark && <Mark {...iconProps(28)} className={styles.icon} />}
      <Heading className={styles.title} {...(Heading === 'h1' && { tabIndex: -1 })}>
        {title}
      </Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
