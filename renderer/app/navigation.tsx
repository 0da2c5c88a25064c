import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Announcer } from '../ui/announcer.tsx'
import { currentEntry, usePlace } from './hash-location.ts'

/** What a page's heading needs to know of the way one came here. */
interface Navigation {
  /** A page was opened and its heading has not yet been focused. */
  readonly pending: RefObject<boolean>
  announce(message: string): void
}

const NavigationContext = createContext<Navigation | null>(null)

/**
 * Watches the place: after each navigation the heading of the new page takes the focus as soon as it
 * is there, unless the reader has touched something in the meantime or the way here asked to leave
 * the focus alone (then the title is read out).
 */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const place = usePlace()
  const pending = useRef(false)
  const lastPlace = useRef(place)
  const [message, announce] = useState('')

  if (lastPlace.current !== place) {
    lastPlace.current = place
    pending.current = true
  }

  useEffect(() => {
    const touched = (): void => {
      pending.current = false
    }
    addEventListener('keydown', touched, true)
    addEventListener('pointerdown', touched, true)
    return () => {
      removeEventListener('keydown', touched, true)
      removeEventListener('pointerdown', touched, true)
    }
  }, [])

  const navigation = useMemo(() => ({ pending, announce }), [])
  return (
    <NavigationContext value={navigation}>
      {children}
      <Announcer message={message} />
    </NavigationContext>
  )
}

/** Names the window after the page. Returns the ref for the page's heading. */
export const usePageTitle = (title: string): RefObject<HTMLHeadingElement | null> => {
  const navigation = useContext(NavigationContext)
  const place = usePlace()
  const ref = useRef<HTMLHeadingElement>(null)
  const { t } = useTranslation('frame')

  useEffect(() => {
    document.title = t('pageTitle', { page: title })
  }, [title, t])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place or title is a new page to focus
  useLayoutEffect(() => {
    if (!navigation?.pending.current) return
    navigation.pending.current = false
    if (currentEntry()?.keepFocus === true) navigation.announce(title)
    else ref.current?.focus({ preventScroll: true })
  }, [navigation, title, place])

  return ref
}
