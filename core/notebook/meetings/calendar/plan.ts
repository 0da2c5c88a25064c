import type { EarlierMeeting, Meeting, MeetingFacts, MeetingOrigin } from '../../../../shared/model/meeting.ts'
import type { ReadHandle } from '../../../store/handles.ts'
import { type MeetingRow, meetingsByUid } from '../queries.ts'
import { meetingOf, noFacts } from '../row.ts'
import type { Window } from './occurrences.ts'
import type { CalendarContent, CalendarItem } from './read.ts'

/** What is to be done to the agenda. */
export type Step =
  | { readonly act: 'add'; readonly facts: MeetingFacts; readonly item: CalendarItem }
  | {
      readonly act: 'change'
      readonly row: MeetingRow
      readonly before: Meeting
      readonly facts: MeetingFacts
      readonly origin: MeetingOrigin
      readonly sequence: number
      readonly earlier: EarlierMeeting | null
      /** What the delegate is told; `null` where only the numbers grew. */
      readonly tell: 'changed' | 'cancelled' | null
    }

export interface Plan {
  readonly steps: readonly Step[]
  readonly unchanged: number
  readonly older: number
  readonly skipped: number
}

const shown = ({ title, where, cancelled, date, start, endDate, end, timeZone }: MeetingFacts): EarlierMeeting => ({
  title,
  where,
  cancelled,
  date,
  start,
  endDate,
  end,
  timeZone,
})

const isSame = (a: EarlierMeeting, b: EarlierMeeting): boolean =>
  (Object.keys(a) as (keyof EarlierMeeting)[]).every((name) => a[name] === b[name])

/** How new the state of a stored meeting is. */
const stateOf = ({ origin, sequence }: Meeting): { sequence: number; stamp: number } =>
  origin.kind === 'calendar' ? origin : { sequence, stamp: 0 }

const isOlder = (a: { sequence: number; stamp: number }, b: { sequence: number; stamp: number }): boolean =>
  a.sequence < b.sequence || (a.sequence === b.sequence && a.stamp < b.stamp)

/** Compares a calendar file with the agenda. Changes nothing. */
export const planImport = (
  read: ReadHandle,
  content: CalendarContent,
  window: Window,
  cityIn: (date: string, timeZone: string) => string,
): Plan => {
  const steps: Step[] = []
  let [unchanged, older, skipped] = [0, 0, content.skipped]

  const change = (
    row: MeetingRow,
    before: Meeting,
    item: CalendarItem | null,
    state: { sequence: number; stamp: number },
  ): void => {
    const facts: MeetingFacts = item
      ? { ...before, ...item.time, title: item.title, where: item.where, cancelled: item.cancelled }
      : { ...before, cancelled: true }
    const same = isSame(shown(before), shown(facts))
    const known = before.earlier ?? shown(before)
    steps.push({
      act: 'change',
      row,
      before,
      facts,
      origin: before.origin.kind === 'calendar' ? { ...before.origin, ...state } : before.origin,
      sequence: Math.max(before.sequence, state.sequence),
      // The oldest the delegate has not seen replaced; nothing once it is as it was.
      earlier: same ? before.earlier : isSame(known, shown(facts)) ? null : known,
      tell: same ? null : facts.cancelled && !before.cancelled ? 'cancelled' : 'changed',
    })
    if (same) unchanged += 1
  }

  for (const [uid, items] of Map.groupBy(content.items, (item) => item.uid)) {
    const rows = new Map(meetingsByUid(read, uid).map((row) => [row.recurrence_id, row]))
    for (const item of items) {
      const row = rows.get(item.recurrenceId ?? '')
      const before = row && meetingOf(row)
      if (!row || !before) {
        // Cancelling a whole series names only its first; the others are dealt with below.
        if (item.cancelled) skipped += content.cancelledWhole.has(uid) && rows.size > 0 ? 0 : 1
        else {
          const city = cityIn(item.time.date, item.time.timeZone)
          const { title, where, people, time } = item
          const facts = { ...noFacts, ...time, title, where, people: [...people], goals: item.description, city }
          steps.push({ act: 'add', facts, item })
        }
      } else if (isOlder(item, stateOf(before))) older += 1
      // Removed by the delegate: it stays removed.
      else if (row.removed_at !== null) unchanged += 1
      else if (item.stamp !== 0 && !isOlder(stateOf(before), item) && !item.cancelled) unchanged += 1
      else if (item.cancelled && before.cancelled) unchanged += 1
      else change(row, before, item, { sequence: item.sequence, stamp: item.stamp })
    }
  }

  // What a series no longer has, and what is cancelled altogether.
  for (const [uid, state] of content.whole) {
    const named = new Set(content.items.flatMap((item) => (item.uid === uid ? [item.recurrenceId ?? ''] : [])))
    const all = content.cancelledWhole.has(uid)
    for (const row of meetingsByUid(read, uid)) {
      const before = meetingOf(row)
      if (named.has(row.recurrence_id) || row.removed_at !== null || before.cancelled) continue
      const isWithin = row.date >= window.from && row.date <= window.to
      if ((all || isWithin) && !isOlder(state, stateOf(before))) change(row, before, null, state)
    }
  }
  return { steps, unchanged, older, skipped }
}
