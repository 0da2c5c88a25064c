import type { ReactNode, Ref } from 'react'
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
  /** To give the heading the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined
}

/** What a screen without content says: what will be there, and the first step. */
export function EmptyState({
  title,
  children,
  action,
  icon: Mark,
  heading: Heading = 'p',
  headingRef,
}: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {Mark && <Mark {...iconProps(28)} className={styles.icon} />}
      <Heading
        className={styles.title}
        {...(Heading === 'h1' && { tabIndex: -1 })}
        {...(headingRef && { ref: headingRef })}
      >
        {title}
      </Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
