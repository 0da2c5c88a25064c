import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface MeetingRow {
  readonly seq: number
  readonly id: string
  readonly title: string
  readonly date: string
  readonly start: string | null
  readonly end_date: string
  readonly end: string | null
  readonly time_zone: string
  readonly city: string
  readonly place: string
  readonly place_words: string
  readonly company: string
  /** A JSON list of texts. */
  readonly people: string
  readonly sector: string
  readonly goals: string
  readonly questions: string
  readonly cancelled: number
  readonly note: string | null
  /** JSON. */
  readonly origin: string
  readonly uid: string
  /** Empty for what does not recur. */
  readonly recurrence_id: string
  readonly sequence: number
  /** JSON, or nothing. */
  readonly earlier: string | null
  readonly version: number
  readonly created_at: number
  readonly updated_at: number
  readonly removed_at: number | null
}

export const meetingById = (read: ReadHandle, id: string): MeetingRow | undefined =>
  read.get<MeetingRow>('SELECT * FROM meeting WHERE id = $id', { id })

/** Live meetings that touch the days between two, both included. */
export const liveMeetings = (read: ReadHandle, from: string, to: string): MeetingRow[] =>
  read.all<MeetingRow>(
    `SELECT * FROM meeting WHERE removed_at IS NULL AND date <= $to AND end_date >= $from
     ORDER BY date, start IS NOT NULL, start, seq`,
    { from, to },
  )

export const removedMeetings = (read: ReadHandle): MeetingRow[] =>
  read.all<MeetingRow>('SELECT * FROM meeting WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, seq DESC')

/** All meetings with a calendar name, removed ones too. */
export const meetingsByUid = (read: ReadHandle, uid: string): MeetingRow[] =>
  read.all<MeetingRow>('SELECT * FROM meeting WHERE uid = $uid ORDER BY date, seq', { uid })

type Written = Omit<MeetingRow, 'seq' | 'version' | 'created_at' | 'updated_at' | 'removed_at'>

export const insertMeeting = (write: WriteHandle, meeting: Written & { now: number }): void => {
  write.run(
    `INSERT INTO meeting (id, title, date, start, end_date, "end", time_zone, city, place, place_words, company,
       people, sector, goals, questions, cancelled, note, origin, uid, recurrence_id, sequence, earlier,
       version, created_at, updated_at, removed_at)
     VALUES ($id, $title, $date, $start, $end_date, $end, $time_zone, $city, $place, $place_words, $company,
       $people, $sector, $goals, $questions, $cancelled, $note, $origin, $uid, $recurrence_id, $sequence, $earlier,
       1, $now, $now, NULL)`,
    { ...meeting },
  )
}

/** @returns whether the meeting was there, not removed, and still at the version the change started from */
export const updateMeeting = (write: WriteHandle, meeting: Written & { version: number; now: number }): boolean =>
  write.run(
    `UPDATE meeting SET title = $title, date = $date, start = $start, end_date = $end_date, "end" = $end,
       time_zone = $time_zone, city = $city, place = $place, place_words = $place_words, company = $company,
       people = $people, sector = $sector, goals = $goals, questions = $questions, cancelled = $cancelled,
       note = $note, origin = $origin, uid = $uid, recurrence_id = $recurrence_id, sequence = $sequence,
       earlier = $earlier, version = version + 1, updated_at = $now
     WHERE id = $id AND version = $version AND removed_at IS NULL`,
    { ...meeting },
  ).changes === 1

export const setMeetingNote = (write: WriteHandle, id: string, note: string): void => {
  write.run('UPDATE meeting SET note = $note, version = version + 1 WHERE id = $id', { id, note })
}

export const setMeetingRemoved = (write: WriteHandle, id: string, removedAt: number | null): void => {
  write.run('UPDATE meeting SET removed_at = $removedAt, version = version + 1 WHERE id = $id', { id, removedAt })
}
