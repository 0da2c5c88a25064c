import clsx from 'clsx'
import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { type Icon, iconProps } from './icon.ts'

export interface BadgeProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'accent' | 'amber' | 'green'
  readonly icon?: Icon
  readonly title?: string
}

/** A few words about a thing, in a round frame: a date, a state. */
export function Badge({ children, tone = 'plain', icon: Mark, title }: BadgeProps) {
  return (
    <span className={clsx(styles.badge, styles[tone])} title={title}>
      {Mark && <Mark {...iconProps(13)} />}
      {children}
    </span>
  )
}
