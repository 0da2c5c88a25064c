import { useCitations } from './citations-context.tsx'
import styles from './source-mark.module.css'

/**
 * The number of a source; hover, focus, click or tap opens what it is. A page has a hundred of
 * these, so that they are bare buttons: `SourcePreview` around them does what they do.
 */
export function SourceMark({ sourceId }: { readonly sourceId: string }) {
  const { numbers, sources, markName } = useCitations()
  const number = numbers.get(sourceId)
  const source = sources.get(sourceId)
  if (number === undefined || !source) return null
  return (
    <sup className={styles.mark}>
      <button
        type="button"
        className={styles.number}
        aria-label={markName(number, source)}
        aria-haspopup="dialog"
        data-source={sourceId}
      >
        {number}
      </button>
    </sup>
  )
}

/** The marks of something that is no sentence, standing by themselves: large enough to hit. */
export function SourceMarksApart({ sourceIds }: { readonly sourceIds: readonly string[] }) {
  return (
    <span className={styles.apart}>
      <SourceMarks sourceIds={sourceIds} />
    </span>
  )
}

/** The marks of a whole statement, side by side, by number. */
export function SourceMarks({ sourceIds }: { readonly sourceIds: readonly string[] }) {
  const { numbers } = useCitations()
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  return sourceIds.toSorted((a, b) => numberOf(a) - numberOf(b)).map((id) => <SourceMark key={id} sourceId={id} />)
}
