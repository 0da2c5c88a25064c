import type { Checklist } from '../../../shared/model/reference.ts'
import type { Tick } from '../../../shared/model/tick.ts'

type Item = Checklist['items'][number]

export interface ItemStanding {
  readonly item: Item
  readonly tick: Tick | null
  /** The edition says something else than what was ticked. */
  readonly isChanged: boolean
}

export interface Standing {
  readonly items: readonly ItemStanding[]
  readonly done: number
}

/**
 * A checklist with its ticks. Ticks of items that the edition no longer has are not counted and
 * not shown; they stay in the notebook.
 */
export const standingOf = ({ id, items }: Checklist, ticks: readonly Tick[]): Standing => {
  const own = new Map(ticks.flatMap((tick) => (tick.checklist === id ? [[tick.item, tick]] : [])))
  const standings = items.map((item): ItemStanding => {
    const tick = own.get(item.id) ?? null
    const isChanged = tick !== null && (tick.text.en !== item.text.en || tick.text.fr !== item.text.fr)
    return { item, tick, isChanged }
  })
  return { items: standings, done: standings.filter(({ tick }) => tick !== null).length }
}
