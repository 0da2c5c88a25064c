import type { Meeting } from '../../../shared/model/meeting.ts'
import { spanOf } from '../../../shared/text/clashes.ts'
import { wallAt } from '../../../shared/text/wall-time.ts'

/** Meetings without an end are taken to be over after an hour. */
const HOUR = 3_600_000

const overAt = (meeting: Meeting): number | null => {
  const span = spanOf(meeting)
  return span && (meeting.end === null ? span.from + HOUR : span.to)
}

/** Whether a meeting is over; a whole day is, once its last day is over where it takes place. */
export const isOver = (meeting: Meeting, now: number): boolean => {
  const end = overAt(meeting)
  return end === null ? meeting.endDate < wallAt(now, meeting.timeZone).date : end <= now
}

/** The meeting with an hour that comes next or goes on now; `null` when none is ahead. */
export const nextMeeting = (meetings: readonly Meeting[], now: number): Meeting | null =>
  meetings
    .filter((meeting) => meeting.start !== null && !meeting.cancelled && !isOver(meeting, now))
    .toSorted((a, b) => (spanOf(a)?.from ?? 0) - (spanOf(b)?.from ?? 0))[0] ?? null

/** The meetings of today, as the day is where each takes place. */
export const meetingsToday = (meetings: readonly Meeting[], now: number): Meeting[] =>
  meetings.filter(({ date, endDate, timeZone }) => {
    const today = wallAt(now, timeZone).date
    return date <= today && today <= endDate
  })
