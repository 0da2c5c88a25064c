import type { Reply } from '../../shared/contract/errors.ts'
import type { EventMessage } from '../../shared/contract/events.ts'

/**
 * A page that was opened after the core had stopped for good did not hear of it: its first answer says
 * so. `null` for any other answer, also for those of a core that is being started anew.
 */
export const restOf = (reply: Reply): EventMessage | null => {
  if (reply.ok || reply.error.code !== 'core-stopped') return null
  const { startsAgain, logFile } = reply.error.details ?? {}
  if (startsAgain !== false || typeof logFile !== 'string') return null
  return { event: 'core.stopped', value: { startsAgain, logFile } }
}
