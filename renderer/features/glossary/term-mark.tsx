import type { KeyboardEvent, ReactNode } from 'react'
import styles from './term-mark.module.css'

export interface TermMarkProps {
  readonly termId?: string
  readonly children?: ReactNode
}

const press = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

/**
 * A term of the glossary where it stands in a text; hover, focus, click or tap opens what it means.
 * `SourcePreview` around the text does what it does, as for the marks of sources.
 */
export function TermMark({ termId, children }: TermMarkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> would neither break across lines nor be selected with the text around it
    <span
      role="button"
      tabIndex={0}
      className={styles.term}
      aria-haspopup="dialog"
      data-term={termId}
      onKeyDown={press}
    >
      {children}
    </span>
  )
}
