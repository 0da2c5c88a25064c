import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { callouts } from '../../../shared/text/briefing-markdown.ts'
import styles from './callout.module.css'

type Kind = (typeof callouts)[number]

const isKind = (name: string | undefined): name is Kind => (callouts as readonly string[]).includes(name ?? '')

export interface CalloutProps {
  readonly callout?: string
  readonly children?: ReactNode
}

/** What is not fact but judgement, or what the reader must check: set apart and named. */
export function Callout({ callout, children }: CalloutProps) {
  const { t } = useTranslation('briefings')
  const label = useId()
  if (!isKind(callout)) return <blockquote>{children}</blockquote>
  return (
    <div role="note" aria-labelledby={label} className={styles.callout} data-callout={callout}>
      <p className={styles.label} id={label} data-not-text="">
        {t(`callout.${callout}`)}
        <span className={styles.nature}>{t(callout === 'so-what' ? 'judgement' : 'toCheck')}</span>
      </p>
      {children}
    </div>
  )
}
