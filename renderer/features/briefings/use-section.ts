import { type RefObject, useCallback, useEffect } from 'react'
import { currentEntry, usePlace } from '../../app/hash-location.ts'
import { wasHereBefore } from '../../app/scroll-keeper.ts'

/** Brings a section to the top of the page and puts the focus on its heading; `false` if there is none. */
export const showSection = (article: HTMLElement | null, anchor: string): boolean => {
  const heading = article?.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`)
  if (!heading) return false
  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
  return true
}

export interface UseSectionOptions {
  readonly article: RefObject<HTMLElement | null>
  readonly section: string | null
  /** Called when the address names a section that the text does not have. */
  readonly onMissing: () => void
}

/** Follows the section in the address, except on the way back, where the reader returns to where she was. */
export const useSection = ({ article, section, onMissing }: UseSectionOptions): void => {
  const place = usePlace()
  const key = currentEntry()?.key
  const follow = useCallback(() => {
    if (section === null || wasHereBefore()) return
    if (!showSection(article.current, section)) onMissing()
  }, [article, section, onMissing])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each navigation is followed once
  useEffect(follow, [place, key])
}
