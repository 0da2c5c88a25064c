import type { EarlierMeeting, Meeting, MeetingFacts, MeetingOrigin } from '../../../shared/model/meeting.ts'
import type { MeetingRow } from './queries.ts'

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A meeting as the contract has it. What is stored was written by us; reading it back trusts that. */
export const meetingOf = (row: MeetingRow): Meeting => ({
  id: row.id,
  title: row.title,
  date: row.date,
  start: row.start,
  endDate: row.end_date,
  end: row.end,
  timeZone: row.time_zone,
  city: row.city,
  place: row.place,
  where: row.place_words,
  company: row.company,
  people: JSON.parse(row.people) as string[],
  sector: row.sector,
  goals: row.goals,
  questions: row.questions,
  cancelled: row.cancelled === 1,
  note: row.note,
  origin: JSON.parse(row.origin) as MeetingOrigin,
  uid: row.uid,
  sequence: row.sequence,
  earlier: row.earlier === null ? null : (JSON.parse(row.earlier) as EarlierMeeting),
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  removedAt: row.removed_at === null ? null : instant(row.removed_at),
})

/** The columns of what can be said of a meeting. */
export const columnsOf = (facts: MeetingFacts) => ({
  title: facts.title,
  date: facts.date,
  start: facts.start,
  end_date: facts.endDate,
  // Whole days have no hours at either end.
  end: facts.start === null ? null : facts.end,
  time_zone: facts.timeZone,
  city: facts.city,
  place: facts.place,
  place_words: facts.where,
  company: facts.company,
  // SQLite keeps half of a character as a replacement; so do we, to find the same again.
  people: JSON.stringify(facts.people.map((name) => name.toWellFormed())),
  sector: facts.sector,
  goals: facts.goals,
  questions: facts.questions,
  cancelled: facts.cancelled ? 1 : 0,
})

/** What a meeting says when nothing else is said. */
export const noFacts: Omit<MeetingFacts, 'title' | 'date' | 'endDate' | 'timeZone'> = {
  start: null,
  end: null,
  city: '',
  place: '',
  where: '',
  company: '',
  people: [],
  sector: '',
  goals: '',
  questions: '',
  cancelled: false,
}

/** What others must hear of: its change makes SEQUENCE grow. */
export const isMoved = (a: MeetingFacts, b: MeetingFacts): boolean =>
  (['title', 'date', 'start', 'endDate', 'end', 'timeZone', 'place', 'where', 'cancelled'] as const).some(
    (name) => a[name] !== b[name],
  )
