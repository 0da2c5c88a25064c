import { z } from 'zod'
import { CalendarDate, CountryCode, LocalText, RegionCode, Slug, Text, TimeZone } from './primitives.ts'

/** A city on the mission's route. */
export const City = z.strictObject({
  id: Slug,
  name: Text,
  localName: LocalText,
  region: RegionCode,
  timeZone: TimeZone,
  /** Nights or days the mission spends here, in order of travel. */
  from: CalendarDate,
  to: CalendarDate,
})
export type City = z.infer<typeof City>

/** The journey the content was written for. Everything about one country is data, here. */
export const Mission = z.strictObject({
  id: Slug,
  title: Text,
  /** What the frame shows where space is short. */
  shortTitle: Text,
  country: CountryCode,
  countryName: Text,
  /** BCP 47 tag of the language of the ground. */
  localLanguage: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  /** How to read the spelled-out sounds of the phrasebook. */
  sayGuide: Text.optional(),
  /** What a card shown to a driver says above the place, in the language of the ground. */
  driverRequest: LocalText.optional(),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  cities: z.array(City).min(1),
  homeTimeZone: TimeZone,
  /** Who writes and corrects the content. */
  desk: Text,
})
export type Mission = z.infer<typeof Mission>
