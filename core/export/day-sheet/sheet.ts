import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Place } from '../../../shared/model/place.ts'
import type { Delegate } from '../../../shared/model/preferences.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { longDate } from '../labels.ts'
import { breakable, inText } from '../line-breaks.ts'
import { hoursOf } from '../meeting-times.ts'
import type { Printer } from '../printable-text.ts'
import { keepTogether } from '../typography.ts'
import type { CardNumbers } from '../wallet/card.ts'
import { daySheetLabels } from './labels.ts'

/** Everything a day sheet is made of. */
export interface DaySheet extends CardNumbers {
  readonly date: string
  readonly language: Language
  readonly paper: 'letter' | 'a4'
  readonly delegate: Delegate
  /** The meetings of that day, in order. */
  readonly meetings: readonly Meeting[]
  readonly places: readonly Place[]
  readonly homeTimeZone: string
  /** What a driver is asked, in the language of the ground. */
  readonly driverRequest: string | undefined
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string
}

const PAPERS = { letter: 'us-letter', a4: 'a4' } as const

/** `Thursday, February 19, 2026`. */
const weekday = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date))

export const daySheetTitle = ({ date, language }: Pick<DaySheet, 'date' | 'language'>): string =>
  `${daySheetLabels[language].title} ${date}`

/** What the template is given, as JSON: texts our fonts can draw, cut where lines may break. */
export const daySheetDataOf = (sheet: DaySheet, { print }: Printer): Readonly<Record<string, unknown>> => {
  const { language, homeTimeZone } = sheet
  const words = daySheetLabels[language]
  const say = (text: string): string => keepTogether(print(text.replace(/\s+/g, ' ').trim()), language)
  const pieces = (text: string): string[] => breakable(say(text), inText)
  const timesOf = (meeting: Meeting): { readonly here: string; readonly home: string } => {
    const here = hoursOf(meeting, meeting.timeZone, language)
    const home = hoursOf(meeting, homeTimeZone, language)
    const last = longDate(meeting.endDate, language)
    if (here === null || home === null)
      return { here: meeting.endDate === meeting.date ? words.wholeDay : words.untilDay(last), home: '' }
    const city = (homeTimeZone.split('/').at(-1) ?? homeTimeZone).replaceAll('_', ' ')
    return { here, home: home === here ? '' : words.atHome(home, city) }
  }
  const [year, month, day] = sheet.exportedOn.split('-').map(Number)
  return {
    language,
    region: 'CA',
    paper: PAPERS[sheet.paper],
    title: say(`${words.title} · ${weekday(sheet.date, language)}`),
    kind: words.title,
    day: say(weekday(sheet.date, language)),
    author: say(sheet.delegate.name),
    byline: pieces([sheet.delegate.name, sheet.delegate.company].map(say).filter(Boolean).join(' · ')),
    exportedOn: { year, month, day },
    made: words.made(longDate(sheet.exportedOn, language)),
    none: sheet.meetings.length === 0 ? words.none : null,
    meetings: sheet.meetings.map((meeting) => {
      const place = sheet.places.find(({ id }) => id === meeting.place)
      const { here, home } = timesOf(meeting)
      const about = [meeting.company, meeting.people.join(', '), place ? place.name[language] : '', meeting.where]
      return {
        here: say(here),
        home: say(home),
        title: pieces(meeting.title.trim() || words.untitled),
        cancelled: meeting.cancelled ? words.cancelled : null,
        about: pieces(about.map(say).filter(Boolean).join(' · ')),
        driver: place
          ? {
              lang: sheet.localLanguage.split('-')[0],
              request: sheet.driverRequest === undefined ? null : say(sheet.driverRequest),
              name: pieces(place.localName),
              lines: place.address.split('\n').map(pieces),
            }
          : null,
      }
    }),
    numbersTitle: words.numbers,
    numbers: sheet.numbers.map(({ name, number, asOf, confirm }) => ({
      number: print(number),
      name: pieces(name[language]),
      known: confirm ? `${longDate(asOf, language)} · ${words.confirm}` : longDate(asOf, language),
    })),
    edition: say(
      words.edition(
        sheet.edition.toLocaleString(`${language}-CA`),
        longDate(sheet.issuedOn, language),
        longDate(sheet.reviewBy, language),
      ),
    ),
  }
}
