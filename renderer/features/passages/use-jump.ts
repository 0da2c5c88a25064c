import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { currentEntry, usePlace } from '../../app/hash-location.ts'
import { wasHereBefore } from '../../app/scroll-keeper.ts'
import { onJump } from './jump.ts'
import type { PageText } from './use-text-map.ts'

/** The passage the address names; `null` where it names none. */
export const useLinkedId = (): string | null => new URLSearchParams(useSearch()).get('passage')

/** Brings a passage into sight and puts the focus where it begins, for those who do not see it. */
const show = (page: PageText, { place }: PlacedPassage): boolean => {
  const range = place.state === 'orphaned' ? null : (page.map()?.rangeOf(place.start, place.end) ?? null)
  const block = range?.startContainer.parentElement?.closest<HTMLElement>('p, li, td, th, h2, h3, h4, pre')
  if (!range || !block) return false
  const scroller = block.closest<HTMLElement>('[data-page-scroller]')
  const box = range.getBoundingClientRect()
  const view = scroller?.getBoundingClientRect()
  if (scroller && view) scroller.scrollTop += box.top - view.top - Math.max(80, (view.height - box.height) / 3)
  if (block.tabIndex < 0) block.tabIndex = -1
  block.focus({ preventScroll: true })
  return true
}

/**
 * Follows the passage in the address, once for each time one comes here, except on the way back.
 * @returns the id of the passage that was gone to last
 */
export const useJump = (page: PageText, passages: readonly PlacedPassage[]): string | null => {
  const linked = useLinkedId()
  const place = usePlace()
  const key = currentEntry()?.key
  const [current, setCurrent] = useState<string | null>(null)
  const followed = useRef('')

  const go = useCallback(
    (id: string): boolean => {
      const passage = passages.find((each) => each.id === id)
      if (!passage || !show(page, passage)) return false
      setCurrent(id)
      return true
    },
    [page, passages],
  )

  useEffect(() => {
    const arrival = `${key} ${place}`
    if (linked === null) return setCurrent(null)
    if (followed.current === arrival) return
    if (wasHereBefore() && followed.current === '') {
      followed.current = arrival
      setCurrent(linked)
    } else if (go(linked)) followed.current = arrival
  }, [linked, place, key, go])

  useEffect(() => onJump((id) => void go(id)), [go])
  return current
}
