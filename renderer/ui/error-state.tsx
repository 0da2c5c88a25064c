import { TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { EmptyState } from './empty-state.tsx'

export interface ErrorStateProps {
  readonly title: string
  /** What happened, what was kept, what to do. */
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly heading?: 'h1' | 'h2' | 'p'
  /** To give the heading the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>
}

/** What stands in the place of something that could not be shown. Announced when it appears. */
export function ErrorState({ title, children, action, heading = 'p', headingRef }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState title={title} icon={TriangleAlert} action={action} heading={heading} headingRef={headingRef}>
        {children}
      </EmptyState>
    </div>
  )
}
