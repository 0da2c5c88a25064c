import type { Tick } from '../../../shared/model/tick.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import { allTicks, putTick, removeTick, type TickRow, tickOf } from './queries.ts'

const tickFrom = ({ checklist, item, text_en, text_fr, ticked_at }: TickRow): Tick => ({
  checklist,
  item,
  text: { en: text_en, fr: text_fr },
  tickedAt: new Date(ticked_at).toISOString(),
})

export interface Ticks {
  list(): Tick[]
  tick(ticks: readonly (Omit<Tick, 'tickedAt'> & { readonly tickedAt?: string | undefined })[]): Tick[]
  untick(input: { readonly checklist: string; readonly items: readonly string[] }): Tick[]
}

/** What can be done with the ticks of checklists. Every change is on disk when the function returns. */
export const createTicks = (store: Store, { now }: Pick<Ports, 'now'>): Ticks => ({
  list: () => allTicks(store.read).map(tickFrom),
  tick: (ticks) => {
    const rows = ticks.map(
      ({ checklist, item, text, tickedAt }): TickRow => ({
        checklist,
        item,
        text_en: text.en,
        text_fr: text.fr,
        ticked_at: tickedAt === undefined ? now() : Date.parse(tickedAt),
      }),
    )
    store.write((write) => {
      for (const row of rows) putTick(write, row)
    })
    return rows.map(tickFrom)
  },
  untick: ({ checklist, items }) =>
    store.write((write) => {
      const removed = [...new Set(items)].flatMap((item) => tickOf(store.read, checklist, item) ?? [])
      for (const { item } of removed) removeTick(write, checklist, item)
      return removed.map(tickFrom)
    }),
})
