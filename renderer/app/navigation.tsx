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
import { arrival, currentEntry, usePlace } from './hash-location.ts'

/** What a page's heading needs to know of the way one came here. */
interface Navigation {
  /** Whether the heading of the new page should take the focus now; true once for each arrival. */
  claim(): boolean
  announce(message: string): void
}

const NavigationContext = createContext<Navigation | null>(null)

/**
 * After each navigation the heading of the new page takes the focus as soon as it is there, unless
 * the reader has touched something in the meantime.
 */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const touchedAt = useRef(0)
  const claimed = useRef<number | null>(null)
  const [message, announce] = useState('')

  useEffect(() => {
    const touched = (event: Event): void => {
      touchedAt.current = event.timeStamp
    }
    addEventListener('keydown', touched, true)
    addEventListener('pointerdown', touched, true)
    return () => {
      removeEventListener('keydown', touched, true)
      removeEventListener('pointerdown', touched, true)
    }
  }, [])

  const navigation = useMemo<Navigation>(
    () => ({
      claim() {
        const at = arrival()
        if (at === null || at === claimed.current || touchedAt.current > at) return false
        claimed.current = at
        return true
      },
      announce,
    }),
    [],
  )
  return (
    <NavigationContext value={navigation}>
      {children}
      <Announcer message={message} />
    </NavigationContext>
  )
}

/** How many frames a dialog may take to leave. */
const LEAVING = 60

/**
 * Gives an element the focus; where a dialog that is just closing still holds the page, as soon as
 * that is gone. Returns the way to give up waiting.
 */
const focusWhenFree = (element: HTMLElement): (() => void) | undefined => {
  element.focus({ preventScroll: true })
  if (document.activeElement === element) return undefined
  let frames = 0
  let next = 0
  const look = (): void => {
    frames += 1
    const isFree = element.closest('[inert]') === null && document.activeElement === document.body
    if (isFree) element.focus({ preventScroll: true })
    else if (frames < LEAVING && element.isConnected) next = requestAnimationFrame(look)
  }
  next = requestAnimationFrame(look)
  return () => cancelAnimationFrame(next)
}

/**
 * Names the window after the page. Returns the ref for the page's heading, which takes the focus
 * after navigation; where the way here asked to leave the focus alone, the title is read out instead.
 */
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
    if (!navigation?.claim()) return undefined
    if (currentEntry()?.keepFocus !== true) return ref.current ? focusWhenFree(ref.current) : undefined
    navigation.announce(title)
    return undefined
  }, [navigation, title, place])

  return ref
}
