import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { PageState, PageStore } from './store.ts'

const StoreContext = createContext<PageStore | null>(null)

export function StoreProvider({ store, children }: { readonly store: PageStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** The page's store itself, for what happens outside of drawing. */
export const usePageStore = (): PageStore => {
  const store = useContext(StoreContext)
  if (!store) throw new Error('usePageStore needs a StoreProvider above it')
  return store
}

/** A part of the page's state; draws again only when that part changes. */
export const usePageState = <T,>(select: (state: PageState) => T): T => useStore(usePageStore(), select)
