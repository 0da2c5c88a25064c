import { ValiseError } from '../../../../shared/contract/errors.ts'
import type { CalendarChange, CalendarFile, CalendarReport } from '../../../../shared/contract/meetings.ts'
import type { Meeting, MeetingFacts, MeetingTime } from '../../../../shared/model/meeting.ts'
import type { Mission } from '../../../../shared/model/mission.ts'
import type { Place } from '../../../../shared/model/place.ts'
import { dayAfter, wallAt } from '../../../../shared/text/wall-time.ts'
import type { Ports } from '../../../ports.ts'
import type { Store } from '../../../store/open.ts'
import { inOrderOfTime } from '../in-order.ts'
import { insertMeeting, liveMeetings, updateMeeting } from '../queries.ts'
import { columnsOf, meetingOf } from '../row.ts'
import type { Window } from './occurrences.ts'
import { planImport, type Step } from './plan.ts'
import { readCalendarFile } from './read.ts'
import { writeCalendarFile } from './write.ts'

/** What the agenda must know of the journey. */
export interface Journey {
  /** `null` while there is no edition. */
  readonly mission: Mission | null
  readonly places: readonly Place[]
  readonly homeTimeZone: string
}

export interface Calendar {
  preview(text: string): CalendarReport
  import(text: string): CalendarReport
  export(days: { from?: string | undefined; to?: string | undefined }): CalendarFile
}

/** Days around the mission within which what recurs is written out. */
const AROUND = 14
/** Without a mission: from today on. */
const AHEAD = 180
const MAX_TOLD = 200

const timeOf = ({ date, start, endDate, end, timeZone }: MeetingFacts): MeetingTime => ({
  date,
  start,
  endDate,
  end,
  timeZone,
})
const told = (facts: MeetingFacts) => ({ title: facts.title, where: facts.where, time: timeOf(facts) })

/** The agenda as other programs' calendars have it. */
export const createCalendar = (
  store: Store,
  journey: () => Journey,
  { now, newId }: Pick<Ports, 'now' | 'newId'>,
): Calendar => {
  const prepare = (text: string) => {
    const { mission, homeTimeZone } = journey()
    const cityOn = (date: string) => mission?.cities.find(({ from, to }) => from <= date && date <= to)
    const today = wallAt(now(), homeTimeZone).date
    const window: Window = mission
      ? { from: dayAfter(mission.startsOn, -AROUND), to: dayAfter(mission.endsOn, AROUND) }
      : { from: dayAfter(today, -AROUND), to: dayAfter(today, AHEAD) }
    const content = readCalendarFile(text, (date) => cityOn(date)?.timeZone ?? homeTimeZone, window)
    // Where two cities share a day, nobody knows in which of them it is.
    const cityIn = (date: string, timeZone: string): string => {
      const cities = mission?.cities.filter(({ from, to }) => from <= date && date <= to) ?? []
      const [only] = cities
      return only && cities.length === 1 && only.timeZone === timeZone ? only.id : ''
    }
    return { plan: planImport(store.read, content, window, cityIn), window, cutOff: content.cutOff }
  }
  const reportOf = ({ plan, window, cutOff }: ReturnType<typeof prepare>): CalendarReport => {
    const changes = plan.steps.flatMap((step): CalendarChange[] => {
      if (step.act === 'add') return [{ change: 'added', ...told(step.facts), before: null }]
      return step.tell === null ? [] : [{ change: step.tell, ...told(step.facts), before: told(step.before) }]
    })
    const count = (change: CalendarChange['change']): number => changes.filter((each) => each.change === change).length
    return {
      added: count('added'),
      changed: count('changed'),
      cancelled: count('cancelled'),
      unchanged: plan.unchanged,
      older: plan.older,
      skipped: plan.skipped,
      window,
      cutOff,
      changes: changes.sort((a, b) => inOrderOfTime(a.time, b.time)).slice(0, MAX_TOLD),
    }
  }
  const apply = (steps: readonly Step[]): void =>
    store.write((write) => {
      for (const step of steps) {
        const columns = columnsOf(step.facts)
        if (step.act === 'change') {
          const { row, origin, sequence, earlier } = step
          updateMeeting(write, {
            ...row,
            ...columns,
            origin: JSON.stringify(origin),
            sequence,
            earlier: earlier === null ? null : JSON.stringify(earlier),
            now: now(),
          })
          continue
        }
        const { uid, recurrenceId, sequence, stamp } = step.item
        insertMeeting(write, {
          id: newId(),
          ...columns,
          note: null,
          origin: JSON.stringify({ kind: 'calendar', uid, recurrenceId, sequence, stamp }),
          uid,
          recurrence_id: recurrenceId ?? '',
          sequence,
          earlier: null,
          now: now(),
        })
      }
    })

  return {
    preview: (text) => reportOf(prepare(text)),
    import: (text) => {
      const prepared = prepare(text)
      apply(prepared.plan.steps)
      return reportOf(prepared)
    },
    export: ({ from = '0000-01-01', to = '9999-12-31' }) => {
      const { places } = journey()
      const meetings = liveMeetings(store.read, from, to).map(meetingOf).sort(inOrderOfTime)
      if (meetings.length === 0)
        throw new ValiseError('export-empty', 'There is nothing to export: the agenda has no meeting on these days.')
      const whereOf = ({ place, where }: Meeting): string => {
        const known = places.find(({ id }) => id === place)
        const address = known ? [known.localName, ...known.address.split('\n')].join(', ') : ''
        return [where, address].filter(Boolean).join(', ')
      }
      return {
        fileName: 'valise-agenda.ics',
        mediaType: 'text/calendar',
        base64: Buffer.from(writeCalendarFile(meetings, whereOf, now()), 'utf8').toString('base64'),
        meetings: meetings.length,
      }
    },
  }
}
