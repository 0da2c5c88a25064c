import type { Language } from '../../shared/model/primitives.ts'
import { useLanguage } from './language.ts'

/** The locale whose habits of dates and numbers a language follows. */
export const localeOf = (language: Language): string => (language === 'fr' ? 'fr-CA' : 'en-CA')

type DateLook = 'long' | 'short'

// A calendar date has no zone: it is read and written in UTC so that no zone can move it.
const dateOptions = (parts: number, look: DateLook): Intl.DateTimeFormatOptions => ({
  timeZone: 'UTC',
  year: 'numeric',
  ...(parts > 1 && { month: look }),
  ...(parts > 2 && { day: 'numeric' }),
})

/** How one language writes dates, times, numbers and lists. */
export interface Format {
  /** A date `YYYY-MM-DD`, or one known less precisely: `YYYY-MM`, `YYYY`. */
  date(date: string, look?: DateLook): string
  /** Two days as one stretch without its year: `Feb 15 – 17`. */
  days(from: string, to: string): string
  /** A date with its weekday. */
  weekday(date: string): string
  /** Day and time of an instant, in the zone of this computer unless one is named. */
  dateTime(instant: string, timeZone?: string): string
  /** The day of an instant. */
  day(instant: string, look?: DateLook, timeZone?: string): string
  /** The time of an instant. */
  time(instant: string, timeZone?: string): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  minutes(count: number): string
  /** `a, b and c`. */
  list(items: readonly string[]): string
  /** `tomorrow`, `in 5 days`, `3 days ago`. */
  inDays(days: number): string
  bytes(count: number): string
  /** Orders texts as this language's dictionaries do. */
  compare(a: string, b: string): number
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The format of a language. */
export const createFormat = (language: Language): Format => {
  const locale = localeOf(language)
  // Making one costs a hundred times what using it does, and a page writes a hundred dates.
  const formatters = new Map<string, Intl.DateTimeFormat>()
  const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options)
    const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
    formatters.set(key, made)
    return made
  }
  const zone = (timeZone: string | undefined) => (timeZone === undefined ? {} : { timeZone })
  const collator = new Intl.Collator(locale, { numeric: true })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const unit = (value: number, name: string, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', ...options }).format(value)

  return {
    date: (date, look = 'long') => formatter(dateOptions(date.split('-').length, look)).format(new Date(date)),
    days: (from, to) =>
      formatter({ timeZone: 'UTC', month: 'short', day: 'numeric' }).formatRange(new Date(from), new Date(to)),
    weekday: (date) => formatter({ ...dateOptions(3, 'long'), weekday: 'long' }).format(new Date(date)),
    dateTime: (instant, timeZone) =>
      formatter({ dateStyle: 'medium', timeStyle: 'short', ...zone(timeZone) }).format(new Date(instant)),
    day: (instant, look = 'long', timeZone) =>
      formatter({ year: 'numeric', month: look, day: 'numeric', ...zone(timeZone) }).format(new Date(instant)),
    time: (instant, timeZone) => formatter({ timeStyle: 'short', ...zone(timeZone) }).format(new Date(instant)),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    // The symbol of the unit, the same in both languages; Intl would write “mins” in English.
    minutes: (count) => `${new Intl.NumberFormat(locale).format(count)}\u00a0min`,
    list: (items) => list.format(items),
    inDays: (days) => relative.format(days, 'day'),
    bytes: (count) => {
      const step = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3))
      return unit(count / 1000 ** step, UNITS[step] ?? 'byte', { maximumFractionDigits: 1 })
    },
    compare: collator.compare,
  }
}

const formats: Readonly<Record<Language, Format>> = { en: createFormat('en'), fr: createFormat('fr') }

/** The format of the language the page speaks now. */
export const useFormat = (): Format => formats[useLanguage()]
