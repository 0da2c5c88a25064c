import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface TickRow {
  readonly checklist: string
  readonly item: string
  readonly text_en: string
  readonly text_fr: string
  readonly ticked_at: number
}

export const allTicks = (read: ReadHandle): TickRow[] =>
  read.all<TickRow>('SELECT * FROM tick ORDER BY checklist, item')

export const tickOf = (read: ReadHandle, checklist: string, item: string): TickRow | undefined =>
  read.get<TickRow>('SELECT * FROM tick WHERE checklist = $checklist AND item = $item', { checklist, item })

export const putTick = (write: WriteHandle, row: TickRow): void => {
  write.run(
    `INSERT INTO tick (checklist, item, text_en, text_fr, ticked_at)
     VALUES ($checklist, $item, $text_en, $text_fr, $ticked_at)
     ON CONFLICT (checklist, item) DO UPDATE SET text_en = $text_en, text_fr = $text_fr, ticked_at = $ticked_at`,
    { ...row },
  )
}

export const removeTick = (write: WriteHandle, checklist: string, item: string): void => {
  write.run('DELETE FROM tick WHERE checklist = $checklist AND item = $item', { checklist, item })
}
