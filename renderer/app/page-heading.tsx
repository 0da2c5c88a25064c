import type { ReactNode } from 'react'
import { usePageTitle } from './navigation.tsx'
import styles from './page-heading.module.css'

export interface PageHeadingProps {
  /** The page's name: in the window's title, and as its heading unless `children` say it otherwise. */
  readonly title: string
  readonly children?: ReactNode
  /** A line of small facts above the heading. */
  readonly eyebrow?: ReactNode
  /** One or two sentences below it. */
  readonly lede?: ReactNode
}

/** The one heading of a page. It takes the focus after navigation, so that a screen reader says where one is. */
export function PageHeading({ title, children, eyebrow, lede }: PageHeadingProps) {
  const ref = usePageTitle(title)
  return (
    <header className={styles.head}>
      {eyebrow !== undefined && <div className={styles.eyebrow}>{eyebrow}</div>}
      <h1 ref={ref} tabIndex={-1} className={styles.title}>
        {children ?? title}
      </h1>
      {lede !== undefined && <p className={styles.lede}>{lede}</p>}
    </header>
  )
}

/** The kind of a thing, in small red capitals at the start of an eyebrow. */
export function Kicker({ children }: { readonly children: ReactNode }) {
  return <span className={styles.kicker}>{children}</span>
}
