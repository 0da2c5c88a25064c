import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { keyOf } from '../../../shared/text/fold.ts'
import { useCall } from '../../client/use-call.ts'

const firstOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/**
 * The follow-ups that name a contact: by the whole name or, as one writes in a hurry, by the first name
 * where no other contact has it. `null` until all is known.
 * @param done the ticked ones instead of the open ones
 */
export const useFollowUpsOf = (name: string, done: boolean): readonly FollowUp[] | null => {
  const first = firstOf(name)
  const namesakes = useCall('people.list', { query: first, offset: 0, limit: 200 }).data
  const isAlone =
    namesakes !== undefined &&
    namesakes.total <= namesakes.people.length &&
    namesakes.people.filter((other) => keyOf(firstOf(other.name)) === keyOf(first)).length === 1
  const whole = useCall('followUps.list', { person: name, done, limit: 200 }).data
  const short = useCall(
    'followUps.list',
    { person: first, done, limit: 200 },
    { enabled: isAlone && keyOf(first) !== keyOf(name) },
  ).data
  if (!namesakes || !whole) return null
  const found = new Map<string, FollowUp>()
  for (const followUp of [...whole.followUps, ...(isAlone ? (short?.followUps ?? []) : [])])
    found.set(`${followUp.note.id} ${followUp.box}`, followUp)
  return [...found.values()]
}
