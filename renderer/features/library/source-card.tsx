import type { Source } from '../../../shared/model/source.ts'
import styles from './source-card.module.css'
import { SourceAddress, SourceFacts } from './source-facts.tsx'

/** A source as it opens beside its mark. */
export function SourceCard({ number, source }: { readonly number: number; readonly source: Source }) {
  return (
    <div className={styles.card}>
      <p className={styles.publisher}>
        <span className={styles.number}>{number}</span>
        {source.publisher}
      </p>
      <p className={styles.title} lang={source.language}>
        {source.title}
      </p>
      <SourceFacts source={source} />
      <SourceAddress source={source} />
    </div>
  )
}
