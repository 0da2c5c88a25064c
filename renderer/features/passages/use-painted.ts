import { useEffect } from 'react'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { type Look, paint } from './paint.ts'
import type { PageText } from './use-text-map.ts'

const lookOf = ({ id, place, comment }: PlacedPassage, current: string | null): Look => {
  if (id === current) return 'passage-current'
  if (place.state === 'changed') return 'passage-changed'
  return comment === '' ? 'passage' : 'passage-comment'
}

/** Draws passages in the text for as long as it is shown. */
export const usePainted = (page: PageText, passages: readonly PlacedPassage[], current: string | null): void => {
  // `page` is another object each time the text is drawn anew.
  useEffect(() => {
    if (passages.length === 0) return
    const map = page.map()
    if (!map) return
    return paint(
      passages.flatMap((passage): [Look, Range][] => {
        const { place } = passage
        // The text of another edition has its passages a moment later.
        if (place.state === 'orphaned' || page.text.slice(place.start, place.end) !== place.text) return []
        const range = map.rangeOf(place.start, place.end)
        return range ? [[lookOf(passage, current), range]] : []
      }),
    )
  }, [page, passages, current])
}
