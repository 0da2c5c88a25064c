import { useEffect } from 'react'
import { useClient } from '../../client/context.tsx'
import { useOverdue } from './use-overdue.ts'

/** Nothing to see on the page: keeps the number of overdue follow-ups on the app's icon. */
export function IconBadge() {
  const { native } = useClient()
  const overdue = useOverdue()
  useEffect(() => {
    // A system without badges is no reason to disturb anybody.
    native.setBadge(Math.min(overdue, 9_999)).catch(() => {})
  }, [native, overdue])
  return null
}
