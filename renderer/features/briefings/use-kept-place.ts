import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { distanceTo, type ReadingPlace, readPlace } from './reading-place.ts'

const scrollerOf = (article: HTMLElement | null): HTMLElement | null =>
  article?.closest<HTMLElement>('[data-page-scroller]') ?? null

/** Keeps the paragraph one reads where it is when the language changes. */
export const useKeptPlace = (article: RefObject<HTMLElement | null>, language: string): void => {
  const { i18n } = useTranslation()
  const kept = useRef<ReadingPlace | null>(null)

  // Said before anything is drawn anew, while the old text still stands.
  useEffect(() => {
    const remember = (): void => {
      const scroller = scrollerOf(article.current)
      kept.current =
        article.current && scroller ? readPlace(article.current, scroller.getBoundingClientRect().top) : null
    }
    i18n.on('languageChanging', remember)
    return () => i18n.off('languageChanging', remember)
  }, [article, i18n])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what moved the text
  useLayoutEffect(() => {
    const scroller = scrollerOf(article.current)
    if (!article.current || !scroller || !kept.current) return
    scroller.scrollTop += distanceTo(article.current, kept.current, scroller.getBoundingClientRect().top)
    kept.current = null
  }, [language])
}
