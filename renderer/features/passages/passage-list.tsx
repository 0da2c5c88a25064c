import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { PassageItem } from './passage-item.tsx'
import styles from './passage-list.module.css'

export interface PassageListProps {
  readonly passages: readonly PlacedPassage[]
  readonly inBriefing: boolean
  /** The id of the heading that names the list. */
  readonly labelledBy: string
}

/** Passages one below the other. */
export function PassageList({ passages, inBriefing, labelledBy }: PassageListProps) {
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {passages.map((passage) => (
        <li key={passage.id} className={styles.item} data-passage={passage.id}>
          <PassageItem passage={passage} inBriefing={inBriefing} />
        </li>
      ))}
    </ul>
  )
}
