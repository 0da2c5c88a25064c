import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/model/reference.ts'
import type { Tick } from '../../../shared/model/tick.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import styles from './checklists.module.css'
import { standingOf } from './standing.ts'

export interface ChecklistTabsProps {
  readonly checklists: readonly Checklist[]
  readonly ticks: readonly Tick[]
  readonly current: string
}

/** The way to each list, with how far it is. */
export function ChecklistTabs({ checklists, ticks, current }: ChecklistTabsProps) {
  const { t } = useTranslation('checklists')
  const text = useText()
  const format = useFormat()
  return (
    <nav aria-label={t('title')}>
      <ul className={styles.tabs}>
        {checklists.map((checklist) => {
          const { done } = standingOf(checklist, ticks)
          const total = checklist.items.length
          return (
            <li key={checklist.id}>
              <a
                href={hrefOf(paths.checklist(checklist.id))}
                className={clsx(styles.tab, checklist.id === current && styles.current)}
                aria-current={checklist.id === current ? 'page' : undefined}
              >
                <span>{text(checklist.title)}</span>
                <span className={clsx(styles.progress, done === total && styles.complete)}>
                  {t('progress', { done: format.number(done), total: format.number(total) })}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
