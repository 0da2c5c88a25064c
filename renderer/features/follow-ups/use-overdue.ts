import { useCall } from '../../client/use-call.ts'
import { useToday } from '../library/clock.ts'

/** How many follow-ups are overdue; 0 while that is not known. */
export const useOverdue = (): number => {
  const today = useToday()
  return useCall('followUps.counts', { today }, { keepPrevious: true }).data?.overdue ?? 0
}
