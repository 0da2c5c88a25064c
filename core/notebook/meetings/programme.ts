import type { MeetingFacts, ProgrammeChange, ProgrammeFacts } from '../../../shared/model/meeting.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import type { ProgrammeItem } from '../../../shared/model/reference.ts'
import { dayAfter } from '../../../shared/text/wall-time.ts'
import { type meetingOf, noFacts } from './row.ts'

/** What a meeting remembers of its item. */
export const saidBy = ({ title, date, start, end, timeZone, city, place }: ProgrammeItem): ProgrammeFacts => ({
  title: { en: title.en, fr: title.fr },
  date,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  timeZone,
  city,
  ...(place !== undefined && { place }),
})

const titleIn = ({ title }: ProgrammeFacts, language: Language) => ({ title: title[language] })

/** An end before the start is the next day's. */
const timeOf = ({ date, start, end, timeZone }: ProgrammeFacts) => ({
  date,
  start: start ?? null,
  endDate: start !== undefined && end !== undefined && end < start ? dayAfter(date) : date,
  end: start === undefined ? null : (end ?? null),
  timeZone,
})
const placeOf = ({ city, place }: ProgrammeFacts) => ({ city, place: place ?? '' })

/** An item of the programme as what a meeting says. */
export const factsOfItem = (item: ProgrammeFacts, language: Language): MeetingFacts => ({
  ...noFacts,
  ...titleIn(item, language),
  ...timeOf(item),
  ...placeOf(item),
})

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What has become of the items that meetings were made from. */
export const changesOf = (
  meetings: readonly ReturnType<typeof meetingOf>[],
  programme: readonly ProgrammeItem[],
): ProgrammeChange[] =>
  meetings.flatMap(({ id, origin }) => {
    // One that was made before meetings remembered has nothing to compare.
    if (origin.kind !== 'programme' || origin.said === undefined) return []
    const item = programme.find((each) => each.id === origin.item)
    const now = item ? saidBy(item) : null
    return same(origin.said, now) ? [] : [{ meeting: id, before: origin.said, now }]
  })

/** What the programme changed of a meeting: title, time and place, each only where it says otherwise than before. */
export const takenOver = ({ before, now }: ProgrammeChange, language: Language): Partial<MeetingFacts> => {
  if (now === null) return { cancelled: true }
  if (before === null) return { ...titleIn(now, language), ...timeOf(now), ...placeOf(now), cancelled: false }
  return {
    ...(same(before.title, now.title) ? {} : titleIn(now, language)),
    ...(same(timeOf(before), timeOf(now)) ? {} : timeOf(now)),
    ...(same(placeOf(before), placeOf(now)) ? {} : placeOf(now)),
  }
}
