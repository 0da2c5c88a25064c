import type { MeetingTime } from '../model/meeting.ts'
import { instantAt } from './wall-time.ts'

/** Something that takes time. */
export interface Timed extends MeetingTime {
  readonly id: string
  readonly cancelled: boolean
}

/** When it begins and ends, milliseconds since 1970; `null` for whole days. One without an end takes no time. */
export const spanOf = ({
  date,
  start,
  endDate,
  end,
  timeZone,
}: MeetingTime): { readonly from: number; readonly to: number } | null => {
  if (start === null) return null
  const from = instantAt({ date, time: start }, timeZone)
  return { from, to: end === null ? from : Math.max(from, instantAt({ date: endDate, time: end }, timeZone)) }
}

/**
 * Which meetings overlap, each with the others in order of time. One that begins when another ends
 * does not; two that begin together always do. Whole days and cancelled ones leave room for others.
 */
export const clashesOf = (meetings: readonly Timed[]): ReadonlyMap<string, readonly string[]> => {
  const spans = meetings
    .flatMap(({ id, cancelled, ...time }) => {
      const span = cancelled ? null : spanOf(time)
      return span ? [{ id, ...span }] : []
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const clashes = new Map<string, string[]>()
  const note = (id: string, other: string): void => {
    clashes.set(id, [...(clashes.get(id) ?? []), other])
  }
  for (const [index, one] of spans.entries()) {
    for (const other of spans.slice(index + 1)) {
      if (other.from >= one.to && other.from !== one.from) break
      note(one.id, other.id)
      note(other.id, one.id)
    }
  }
  return clashes
}
