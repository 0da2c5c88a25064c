import { Printer, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/model/reference.ts'
import type { Tick } from '../../../shared/model/tick.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { usePageState } from '../../app/store-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SourceMarksApart } from '../library/source-mark.tsx'
import styles from './checklists.module.css'
import { type ItemStanding, standingOf } from './standing.ts'
import type { Ticks } from './use-ticks.ts'

export interface ChecklistSectionProps {
  readonly checklist: Checklist
  readonly ticks: Ticks
  readonly now: readonly Tick[]
}

/** One list: how far it is, its items to tick, and how to begin it anew. */
export function ChecklistSection({ checklist, ticks, now }: ChecklistSectionProps) {
  const { t } = useTranslation('checklists')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const notify = usePageState((state) => state.notify)
  const { items, done } = standingOf(checklist, now)

  const untickAll = async (): Promise<void> => {
    const removed = await ticks.untick(
      checklist.id,
      items.flatMap(({ item, tick }) => (tick ? [item.id] : [])),
    )
    if (!removed || removed.length === 0) return
    notify({
      message: t('unticked', { count: removed.length, total: format.number(removed.length) }),
      action: { label: common('undo'), run: () => void ticks.putBack(removed) },
    })
  }

  return (
    <section aria-label={t('items')}>
      <div className={styles.tools}>
        <span role="status" className={styles.count}>
          {done === items.length
            ? t('allDone')
            : t('done', { done: format.number(done), total: format.number(items.length) })}
        </span>
        <span className={styles.buttons}>
          <Button look="quiet" size="small" icon={RotateCcw} isDisabled={done === 0} onPress={() => void untickAll()}>
            {t('untickAll')}
          </Button>
          <Button look="quiet" size="small" icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </span>
      </div>
      <ul className={styles.items}>
        {items.map((standing) => (
          <Item
            key={standing.item.id}
            standing={standing}
            onChange={(isTicked) =>
              void (isTicked ? ticks.tick(checklist.id, standing.item) : ticks.untick(checklist.id, [standing.item.id]))
            }
          />
        ))}
      </ul>
    </section>
  )
}

interface ItemProps {
  readonly standing: ItemStanding
  readonly onChange: (isTicked: boolean) => void
}

function Item({ standing: { item, tick, isChanged }, onChange }: ItemProps) {
  const { t } = useTranslation('checklists')
  const text = useText()
  const format = useFormat()
  return (
    <li className={styles.item}>
      <Checkbox isSelected={tick !== null} onChange={onChange} className={styles.box ?? ''}>
        <span className={styles.words}>{text(item.text)}</span>
      </Checkbox>
      <span className={styles.aside}>
        {tick && isChanged && <Badge tone="amber">{t('changed')}</Badge>}
        {tick && <span className={styles.when}>{t('ticked', { day: format.day(tick.tickedAt, 'short') })}</span>}
        <SourceMarksApart sourceIds={item.sources} />
      </span>
    </li>
  )
}
