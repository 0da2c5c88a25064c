import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DueLabel } from './due-label.tsx'
import styles from './follow-up-row.module.css'
import { useTick } from './use-tick.ts'

export interface FollowUpRowProps {
  readonly followUp: FollowUp
  /** Where there is little room only what is promised and when. */
  readonly look?: 'full' | 'short'
}

/** The box that takes the focus when this one's row goes. */
const neighbour = (row: Element | null): HTMLElement | null => {
  const boxes = [...(row?.closest('[data-follow-ups]')?.querySelectorAll<HTMLElement>('input[type="checkbox"]') ?? [])]
  const at = boxes.findIndex((box) => row?.contains(box))
  return boxes[at + 1] ?? boxes[at - 1] ?? null
}

/** One promise: a box to tick, what and when, for whom, and the way to its note. */
export function FollowUpRow({ followUp, look = 'full' }: FollowUpRowProps) {
  const { t } = useTranslation('followUps')
  const tick = useTick()
  const { text, people, due, note, box, done } = followUp

  const onTick = (isTicked: boolean): void => {
    const row = document.activeElement?.closest('li') ?? null
    const next = row?.matches('[data-follow-up]') ? neighbour(row) : null
    void tick(followUp, isTicked)
    next?.focus()
  }

  return (
    <li className={styles.row} data-follow-up="">
      <Checkbox className={styles.box ?? ''} aria-label={t('tick', { text })} isSelected={done} onChange={onTick} />
      <div className={styles.words}>
        <a href={hrefOf(paths.followUp(note.id, box))} className={done ? styles.done : styles.text}>
          {text}
        </a>
        {look === 'full' && (
          <p className={styles.about}>
            {people.map((name) => (
              <span key={name} className={styles.person}>
                @{name}
              </span>
            ))}
            {note.company.trim() !== '' && <span>{note.company}</span>}
            <span>{note.title.trim() || t('untitled')}</span>
          </p>
        )}
      </div>
      {due !== null && <DueLabel due={due} isDone={done} />}
    </li>
  )
}
