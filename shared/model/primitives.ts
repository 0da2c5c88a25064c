import { z } from 'zod'

/** Longest accepted text of one field, in UTF-16 code units. A briefing of 30 minutes is about 45,000. */
export const MAX_TEXT = 200_000

/** A stable, language-neutral identifier: lower case letters, digits and hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(64)

/** An ISO 3166-2 code of a country subdivision, for example `MX-NLE`. */
export const RegionCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code such as MX-NLE')

/** An ISO 3166-1 alpha-2 country code, for example `CA`. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as CA')

const isRealDate = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A calendar date, ISO 8601 `YYYY-MM-DD`; it has no time zone. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD')
  .refine(isRealDate, 'is not a day of the calendar')

/** A date as precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 reduced precision). */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isRealDate, 'is not a day of the calendar')

/** An instant in UTC, ISO 8601 with a `Z`. */
export const Instant = z.iso.datetime({ message: 'must be an instant such as 2026-10-12T14:00:00Z' })

/** An IANA time zone name. Checked for shape here and for existence by the bundle linter. */
export const TimeZone = z.string().regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/, 'must be an IANA zone name')

/** A time of day as a clock on the wall shows it, `HH:MM`; its zone stands beside it. */
export const WallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM')

const prose = z.string().min(1).max(MAX_TEXT)

/** A text in both official languages; neither may be missing or blank. */
export const Text = z.strictObject({
  en: prose.refine((text) => text.trim() !== '', 'is blank'),
  fr: prose.refine((text) => text.trim() !== '', 'is blank'),
})
export type Text = z.infer<typeof Text>

/** The languages a reader can choose. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof Language>

/** A text in the language of the ground (Spanish for this mission), shown and spoken as it is. */
export const LocalText = z.string().min(1).max(2_000)

/** Identifiers of the sources a fact rests on; at least one. */
export const SourceIds = z.array(Slug).min(1)

/** When a fact was true and after which day it must be checked again. */
export const dated = { asOf: CalendarDate, reviewBy: CalendarDate }
