import type { MeetingTime } from '../../../shared/model/meeting.ts'
import { instantAt } from '../../../shared/text/wall-time.ts'

const instantOf = ({ date, start, timeZone }: MeetingTime): number =>
  instantAt({ date, time: start ?? '00:00' }, timeZone)

/** Whole days stand first on their day; the rest by the instant at which it begins. */
export const inOrderOfTime = (a: MeetingTime, b: MeetingTime): number => {
  const wholeDay = a.start === null || b.start === null
  if (wholeDay && a.date !== b.date) return a.date < b.date ? -1 : 1
  if (a.start === null || b.start === null) return Number(a.start !== null) - Number(b.start !== null)
  return instantOf(a) - instantOf(b)
}
