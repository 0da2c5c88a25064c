import { Highlighter, MessageSquarePlus, NotebookPen } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Tip } from '../../ui/tooltip.tsx'
import { keys } from './keys.ts'
import styles from './selection-toolbar.module.css'
import type { Selected } from './use-selected.ts'

const GAP = 8
const EDGE = 8
/** Above the handles by which a finger moves the ends of a selection. */
const HANDLE = 36

export interface SelectionToolbarProps {
  readonly selected: Selected
  readonly onHighlight: () => void
  readonly onComment: () => void
  readonly onNote: () => void
}

/** What can be done with the words that are selected, floating beside them. */
export function SelectionToolbar({ selected, onHighlight, onComment, onNote }: SelectionToolbarProps) {
  const { t } = useTranslation('passages')
  const ref = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const stop = new AbortController()
    const place = (): void => {
      const bar = ref.current
      if (!bar) return
      const { range, byFinger } = selected
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
      const first = lines[0] ?? range.getBoundingClientRect()
      const last = lines.at(-1) ?? first
      const main = document.querySelector('main')?.getBoundingClientRect()
      const top = (main?.top ?? 0) + EDGE
      const bottom = (main?.bottom ?? innerHeight) - bar.offsetHeight - EDGE
      // Under a finger's selection, for above it the system shows its own menu.
      const above = first.top - bar.offsetHeight - GAP
      const below = last.bottom + (byFinger ? HANDLE : GAP)
      const wanted = byFinger || above < top ? below : above
      const centre = byFinger || above < top ? (last.left + last.right) / 2 : (first.left + first.right) / 2
      const left = centre - bar.offsetWidth / 2
      bar.style.top = `${Math.max(top, Math.min(wanted, bottom))}px`
      bar.style.left = `${Math.max((main?.left ?? 0) + EDGE, Math.min(left, (main?.right ?? innerWidth) - bar.offsetWidth - EDGE))}px`
      // Scrolled out of sight, it does not stay behind at the edge.
      bar.toggleAttribute('data-away', last.bottom < top || first.top > bottom + bar.offsetHeight)
    }
    place()
    addEventListener('scroll', place, { signal: stop.signal, capture: true, passive: true })
    addEventListener('resize', place, { signal: stop.signal })
    return () => stop.abort()
  }, [selected])

  const host = document.querySelector('main')
  if (!host) return null
  return createPortal(
    <div
      ref={ref}
      role="toolbar"
      aria-label={t('toolbar.label')}
      className={styles.bar}
      data-selection-toolbar=""
      // A press must not take away the selection it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Tip text={t('toolbar.highlightTip')} keys={keys.highlight}>
        <Button look="quiet" size="small" icon={Highlighter} onPress={onHighlight}>
          {t('toolbar.highlight')}
        </Button>
      </Tip>
      <Tip text={t('toolbar.commentTip')} keys={keys.comment}>
        <Button look="quiet" size="small" icon={MessageSquarePlus} onPress={onComment}>
          {t('toolbar.comment')}
        </Button>
      </Tip>
      <Tip text={t('toolbar.noteTip')} keys={keys.note}>
        <Button look="quiet" size="small" icon={NotebookPen} onPress={onNote}>
          {t('toolbar.note')}
        </Button>
      </Tip>
    </div>,
    host,
  )
}
