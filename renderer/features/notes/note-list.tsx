import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { CallError } from '../../app/call-error.tsx'
import { Loading } from '../../ui/loading.tsx'
import { movedIndex } from './list-keys.ts'
import styles from './note-list.module.css'
import { NoteRow } from './note-row.tsx'
import { useCities } from './use-cities.ts'
import { useNoteRows } from './use-note-rows.ts'

/** Height of a row in px; the style sheet has the same. */
const ROW = 58

export interface NoteListProps {
  readonly label: string
  /** What the keys do, read out with the list. */
  readonly keys: string
  readonly trashed: boolean
  /** Words and filters; all notes where it is empty. */
  readonly query?: string
  readonly currentId: string | null
  /** The chosen notes, or `null` where rows are opened instead. */
  readonly chosen: ReadonlySet<string> | null
  /** Opens a row, or chooses it. */
  readonly onPick: (note: NoteSummary) => void
  readonly onDelete?: (note: NoteSummary) => void
  readonly onTotal?: (total: number) => void
  readonly empty: ReactNode
}

/**
 * The list of notes: a listbox of our own, because it may hold 100,000 rows. Only those in sight are
 * in the page; the others are fetched and drawn as they are scrolled to.
 */
export function NoteList(props: NoteListProps) {
  const { label, keys, trashed, query = '', currentId, chosen, onPick, onDelete, onTotal, empty } = props
  const { t } = useTranslation('notes')
  const id = useId()
  const { nameOf } = useCities()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [known, setKnown] = useState<number | null>(null)

  const virtual = useVirtualizer({
    count: known ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const rows = useNoteRows(trashed, query, first, last)
  // While a page far away is on its way, the list is as long as it was.
  const total = rows.total ?? known

  useEffect(() => {
    if (total === null) return
    setKnown(total)
    setActive((index) => Math.max(0, Math.min(index, total - 1)))
    onTotal?.(total)
  }, [total, onTotal])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another list
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [query])

  if (rows.error && total === null) {
    return <CallError error={rows.error} title={t('failed')} onRetry={rows.retry} heading="p" />
  }
  if (total === null) return <Loading />
  if (total === 0) return empty

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const inView = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW)
    const moved = movedIndex(event.key, active, total, inView)
    const note = rows.row(active)
    const picks = event.key === 'Enter' || event.key === ' '
    if (moved === null && !picks && event.key !== 'Delete') return
    event.preventDefault()
    if (moved !== null) {
      setActive(moved)
      virtual.scrollToIndex(moved)
    } else if (note && picks) onPick(note)
    else if (note) onDelete?.(note)
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={label}
      aria-description={keys}
      aria-multiselectable={chosen !== null}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const note = rows.row(index)
          const isCurrent = note !== null && note.id === currentId
          const isChosen = chosen && note ? chosen.has(note.id) : chosen ? false : null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isChosen ?? isCurrent}
              aria-setsize={total}
              aria-posinset={index + 1}
              className={clsx(styles.row, index === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index)
                if (note) onPick(note)
              }}
            >
              <NoteRow note={note} isCurrent={isCurrent} isChosen={isChosen} cityName={nameOf} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
