import type { MeetingTime } from '../../shared/model/meeting.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { spanOf } from '../../shared/text/clashes.ts'

const clock = (instant: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { timeStyle: 'short', timeZone })
    .format(instant)
    .replaceAll('\u202f', '\u00a0')

/** When a meeting begins and, where that is known, ends, by the clock of a zone; `null` for whole days. */
export const hoursOf = (meeting: MeetingTime, timeZone: string, language: Language): string | null => {
  const span = spanOf(meeting)
  if (!span) return null
  const ends = meeting.end === null ? [] : [clock(span.to, timeZone, language)]
  return [clock(span.from, timeZone, language), ...ends].join(' – ')
}
