import type { InputOf } from '../../../shared/contract/index.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { MAX_MEETING_PEOPLE } from '../../../shared/model/meeting-limits.ts'
import { MAX_FACT } from '../../../shared/model/note-limits.ts'
import { dayAfter } from '../../../shared/text/wall-time.ts'

/** A meeting as it stands in the form: every field as the text that was typed. */
export interface TypedMeeting {
  readonly title: string
  readonly isWholeDay: boolean
  readonly date: string
  readonly start: string
  readonly end: string
  /** Of whole days. */
  readonly lastDate: string
  readonly timeZone: string
  readonly city: string
  readonly place: string
  readonly where: string
  readonly company: string
  /** One on a line. */
  readonly people: string
  readonly sector: string
  readonly goals: string
  readonly questions: string
  readonly cancelled: boolean
}

export const typedOf = (meeting: Meeting): TypedMeeting => ({
  ...meeting,
  isWholeDay: meeting.start === null,
  start: meeting.start ?? '',
  end: meeting.end ?? '',
  lastDate: meeting.endDate,
  people: meeting.people.join('\n'),
})

/** What is missing or cannot be; `null` when it can be saved. */
export const problemOf = ({
  date,
  isWholeDay,
  start,
  end,
  lastDate,
}: TypedMeeting): 'date' | 'start' | 'lastDate' | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return 'date'
  if (!isWholeDay && start === '' && end !== '') return 'start'
  if (isWholeDay && lastDate !== '' && lastDate < date) return 'lastDate'
  return null
}

/**
 * The meeting that was typed. Without an hour it takes the whole day; an end before the start is the
 * next day's.
 */
export const meetingOfTyped = (typed: TypedMeeting): InputOf<'meetings.create'> => {
  const { isWholeDay, lastDate, people, start, end, date, title, ...rest } = typed
  const hasHours = !isWholeDay && start !== ''
  const { timeZone, city, place, where, company, sector, goals, questions, cancelled } = rest
  const names = people.split('\n').map((name) => name.trim().slice(0, MAX_FACT))
  return {
    title: title.trim(),
    date,
    start: hasHours ? start : null,
    end: hasHours && end !== '' ? end : null,
    endDate: hasHours ? (end !== '' && end < start ? dayAfter(date) : date) : isWholeDay ? lastDate || date : date,
    timeZone,
    city,
    place,
    where: where.trim(),
    company: company.trim(),
    people: names.filter(Boolean).slice(0, MAX_MEETING_PEOPLE),
    sector,
    goals,
    questions,
    cancelled,
  }
}
