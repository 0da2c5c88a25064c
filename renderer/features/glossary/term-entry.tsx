import type { Term } from '../../../shared/model/reference.ts'
import { useText } from '../../app/language.ts'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './glossary.module.css'

export interface TermEntryProps {
  readonly term: Term
  /** What it is called in the reader's language. */
  readonly name: string
  /** Whether the address names it. */
  readonly isCurrent: boolean
}

/** A term as it is written, what it is called, and what it means. */
export function TermEntry({ term, name, isCurrent }: TermEntryProps) {
  const text = useText()
  return (
    <div className={styles.entry} data-current={isCurrent || undefined}>
      <dt id={`term-${term.id}`} tabIndex={-1} className={styles.term}>
        <span translate="no">{term.term}</span>
        {name.toLowerCase() !== term.term.toLowerCase() && <span className={styles.name}>{name}</span>}
      </dt>
      <dd className={styles.explanation}>
        {text(term.explanation)}
        <SourceMarks sourceIds={term.sources} />
      </dd>
    </div>
  )
}
