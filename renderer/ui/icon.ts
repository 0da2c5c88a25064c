import type { LucideIcon, LucideProps } from 'lucide-react'

export type Icon = LucideIcon

/** How every icon is drawn: thin, and silent, because a label always stands beside it. */
export const iconProps = (size: number): LucideProps => ({ size, strokeWidth: 1.5, 'aria-hidden': true })
