import type { ReactNode } from 'react'
import { features } from './features.ts'
import { usePageState } from './store-context.tsx'

const Locked = features.find(({ lockedNotes }) => lockedNotes)?.lockedNotes

/** Shows its children while the notebook is open, and otherwise the way to unlock it. */
export function NeedsNotebook({ heading, children }: { readonly heading: 'h1' | 'h2'; readonly children: ReactNode }) {
  const isOpen = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')
  return isOpen || !Locked ? children : <Locked heading={heading} />
}
