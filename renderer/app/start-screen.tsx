import type { ReactNode } from 'react'
import styles from './start-screen.module.css'

/** A calm page for when the app itself cannot be shown. */
export function StartScreen({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <main className={styles.screen}>
      <div className={styles.text}>
        <p className={styles.logo}>Valise</p>
        <h1 className={styles.title}>{title}</h1>
        {children}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </main>
  )
}
