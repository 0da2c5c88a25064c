import { useSyncExternalStore } from 'react'
import { usePageState } from './store-context.tsx'

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )

/** Whether there is room for one column only: the list, or the page with a way back. */
export const useFolded = (): boolean => {
  const narrow = useMedia('(max-width: 999px)')
  // With the panel open, two columns would leave the page less than its shortest readable line.
  const narrowBesidePanel = useMedia('(max-width: 1179px)')
  const panelOpen = usePageState((state) => state.panel.isOpen)
  return narrow || (panelOpen && narrowBesidePanel)
}

/** Whether the window is as small as a phone's: the rail lies at the bottom, the panel covers the page. */
export const useCompact = (): boolean => useMedia('(max-width: 719px)')
