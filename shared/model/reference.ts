import { z } from 'zod'
import { CalendarDate, dated, LocalText, PartialDate, Slug, SourceIds, Text, TimeZone, WallTime } from './primitives.ts'

/** A phrase in three languages with how to say it. */
export const Phrase = z.strictObject({
  id: Slug,
  group: Slug,
  text: Text,
  local: LocalText,
  /** How it sounds, spelled for the reader's ear. */
  say: Text,
  order: z.int().min(0).max(999),
})
export type Phrase = z.infer<typeof Phrase>

/** A heading under which phrases are grouped. */
export const PhraseGroup = z.strictObject({ id: Slug, title: Text, order: z.int().min(0).max(999) })
export type PhraseGroup = z.infer<typeof PhraseGroup>

/** A term explained where it stands. */
export const Term = z.strictObject({
  id: Slug,
  /** The term as it is written on the ground or in the trade, for example `CFDI`. */
  term: z.string().min(1).max(120),
  name: Text,
  explanation: Text,
  sources: z.array(Slug).default([]),
})
export type Term = z.infer<typeof Term>

/** Somebody a delegate hears of: an office holder or a member of the mission. */
export const Person = z.strictObject({
  id: Slug,
  name: z.string().min(1).max(200),
  role: Text,
  organization: Text,
  note: Text.optional(),
  confirm: z.boolean().default(false),
  ...dated,
  sources: SourceIds,
})
export type Person = z.infer<typeof Person>

/** A list to tick; the ticks live in the notebook. */
export const Checklist = z.strictObject({
  id: Slug,
  title: Text,
  items: z.array(z.strictObject({ id: Slug, text: Text, sources: z.array(Slug).default([]) })).min(1),
  order: z.int().min(0).max(999),
})
export type Checklist = z.infer<typeof Checklist>

/** A table of numbers for plotting. All series share one unit and one statistical basis. */
export const Figure = z.strictObject({
  id: Slug,
  title: Text,
  unit: Text,
  /** How the numbers were counted; two bases never share a figure. */
  basis: Text,
  mark: z.enum(['line', 'bar']),
  x: z.strictObject({ label: Text, type: z.enum(['year', 'category']) }),
  series: z
    .array(
      z.strictObject({
        id: Slug,
        name: Text,
        points: z
          .array(
            z.strictObject({ x: z.union([z.int(), Text]), y: z.number(), plusMinus: z.number().min(0).optional() }),
          )
          .min(1),
      }),
    )
    .min(1),
  note: Text.optional(),
  briefings: z.array(Slug).default([]),
  ...dated,
  sources: SourceIds,
})
export type Figure = z.infer<typeof Figure>

/** One item of the mission's programme. Wall time in its own zone, never an offset. */
export const ProgrammeItem = z.strictObject({
  id: Slug,
  title: Text,
  date: CalendarDate,
  start: WallTime.optional(),
  end: WallTime.optional(),
  timeZone: TimeZone,
  city: Slug,
  place: Slug.optional(),
  note: Text.optional(),
  confirm: z.boolean().default(false),
  asOf: PartialDate,
  sources: SourceIds,
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem>
